public import Surveys
public import Tally
public import Vocabulary

/// How an answer came in, as far as the rules ask. Nothing of it is kept.
public struct Sighting: Hashable, Sendable {
  /// Whether it came from the association's own network.
  public let fromOwnNetwork: Bool
  /// Whether it is one of many that came from one address within minutes.
  public let inBurst: Bool

  public init(fromOwnNetwork: Bool = false, inBurst: Bool = false) {
    self.fromOwnNetwork = fromOwnNetwork
    self.inBurst = inBurst
  }
}

/// By which rules an answer is set aside: it is kept, and told of in each report, but counts in no indicator.
///
/// A rule looks at how an answer came, never at what it says of anybody: the one that looks at the answers asks only whether
/// they stand in one line, and only where there was hardly time to read. Numbers and reasons: docs/methods.md.
public struct AsideRules: Hashable, Sendable {
  /// Seconds after the end of a request in which nobody can have had his message and answered it.
  public let secondsAfterTheEnd: Int64
  /// Tenths of a second that each given answer takes at the least.
  public let tenthsAnAnswer: Int64
  /// Questions on scales that must stand in one line before that says anything, and the tenths of a second an answer within
  /// which it does.
  public let lineOf: Int
  public let tenthsInLine: Int64
  private let isOn: Bool

  public static let standard = AsideRules(isOn: true)
  /// No rule at all.
  public static let none = AsideRules(isOn: false)

  private init(isOn: Bool) {
    secondsAfterTheEnd = 30
    tenthsAnAnswer = 6
    lineOf = 5
    tenthsInLine = 20
    self.isOn = isOn
  }

  /// Why an answer that came by the person's own phone is set aside; nothing for almost all.
  ///
  /// `opened` is when its form was given out, nil for one that carries no form of ours. The other ways of answering have an
  /// employee or a device of the association beside them, so that a network or a pace says nothing there.
  public func reasons(
    for sheet: AnswerSheet, to invitation: Invitation, mode: Mode, opened: Moment?, seen: Sighting, at now: Moment
  ) -> AsideReasons {
    guard isOn, mode == .ownPhone else { return [] }
    var reasons: AsideReasons = []
    if seen.fromOwnNetwork { reasons.insert(.ownNetwork) }
    if seen.inBurst { reasons.insert(.burst) }
    if invitation.issued <= now, now < invitation.issued.adding(seconds: secondsAfterTheEnd) {
      reasons.insert(.atClosing)
    }
    guard let opened else { return reasons.union(.withoutForm) }
    // A clock that was set back says nothing.
    let seconds = now.seconds - opened.seconds
    guard seconds >= 0 else { return reasons }
    let answers = Int64(sheet.answers.count)
    if seconds * 10 <= tenthsAnAnswer * answers { reasons.insert(.fast) }
    if seconds * 10 <= tenthsInLine * answers, sheet.isInOneLine(ofAtLeast: lineOf) { reasons.insert(.straight) }
    return reasons
  }
}

extension AnswerSheet {
  /// Whether all answers on scales stand at the same place as shown on the page, and there are that many.
  func isInOneLine(ofAtLeast least: Int) -> Bool {
    let places = questionnaire.questions.compactMap { question -> Int? in
      guard case .scale(let scale) = question.form, case .choice(let code) = answers[question.code] else { return nil }
      return scale.options.firstIndex { $0.code == code }
    }
    return places.count >= least && Set(places).count == 1
  }
}
