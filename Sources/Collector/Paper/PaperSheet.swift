public import Surveys
public import Vocabulary
public import Workflow

/// A sheet that somebody filled in on paper, as far as it is typed: two people type it, each without the other's entry, and
/// where they differ somebody looks at the sheet once more. Until then the link stays good.
public struct PaperSheet: Hashable, Sendable {
  /// One person's typing of the sheet.
  public struct Entry: Hashable, Sendable {
    public let enteredBy: StaffID
    public let sheet: AnswerSheet

    public init(_ sheet: AnswerSheet, by staff: StaffID) {
      self.sheet = sheet
      enteredBy = staff
    }
  }

  /// A question to which the two entries have other answers.
  public struct Difference: Hashable, Sendable {
    public let question: QuestionCode
    /// Nil where it was left blank.
    public let first: AnswerSheet.Answer?
    public let second: AnswerSheet.Answer?
  }

  /// What is to be done with it next.
  public enum Stage: Hashable, Sendable { case first, second, settling }

  /// Days after the link has expired in which a sheet that was filled in before can still be typed.
  public static let daysOfGrace = 14

  public let invitation: Invitation
  public let entries: [Entry]

  public init(of invitation: Invitation, entries: [Entry] = []) {
    self.invitation = invitation
    self.entries = entries
  }

  public var stage: Stage { entries.isEmpty ? .first : entries.count == 1 ? .second : .settling }

  /// Refuses unless somebody may type it now: not who worked on the case (T3), and not who typed it first.
  public func permit(_ staff: Staff, about request: Request, at now: Moment) throws(PaperRefusal) {
    try permit(staff, about: request, at: now, answered: invitation.answered)
  }

  /// Why somebody who looks at it may not type it; nil where he may. That its person has answered is told only of a sheet of
  /// which something is typed: until then it looks as if he had not, and is refused when it is sent.
  public func refusal(of staff: Staff, about request: Request, at now: Moment) -> PaperRefusal? {
    do throws(PaperRefusal) {
      try permit(staff, about: request, at: now, answered: invitation.answered && !entries.isEmpty)
      return nil
    } catch { return error }
  }

  private func permit(
    _ staff: Staff, about request: Request, at now: Moment, answered: Bool
  ) throws(PaperRefusal) {
    guard !request.wasHandled(by: staff.id) else { throw .ownCase(.t3) }
    guard !answered else { throw .answeredMeanwhile }
    guard invitation.withdrawn == nil else { throw .withdrawn }
    guard now < invitation.expires.adding(days: Self.daysOfGrace) else { throw .expired }
    guard stage != .second || entries[0].enteredBy != staff.id else { throw .sameHand }
  }

  /// The sheet with one more entry.
  public func adding(_ sheet: AnswerSheet, by staff: Staff, about request: Request, at now: Moment)
    throws(PaperRefusal) -> PaperSheet
  {
    try permit(staff, about: request, at: now)
    guard stage != .settling else { throw .enteredTwice }
    return PaperSheet(of: invitation, entries: entries + [Entry(sheet, by: staff.id)])
  }

  /// Where the two entries differ, in the order of the questions; empty unless there are two.
  public var differences: [Difference] {
    guard entries.count == 2 else { return [] }
    let (first, second) = (entries[0].sheet, entries[1].sheet)
    return first.questionnaire.questions.compactMap { question in
      let (one, other) = (first.answers[question.code], second.answers[question.code])
      return one.map(\.compared) == other.map(\.compared)
        ? nil : Difference(question: question.code, first: one, second: other)
    }
  }

  /// The sheet as it is kept: what both typed, and what was decided where they differ.
  ///
  /// - Parameter decided: the fields of each question that differs; a question left blank has an empty list.
  public func settled(_ decided: [QuestionCode: [String]]) throws -> AnswerSheet {
    guard entries.count == 2 else { throw PaperRefusal.notEnteredTwice }
    let open = differences.map(\.question).filter { decided[$0] == nil }
    guard open.isEmpty else { throw PaperRefusal.undecided(open) }
    var fields = entries[0].sheet.fields
    for difference in differences { fields[difference.question.text] = decided[difference.question] ?? [] }
    return try AnswerSheet(reading: fields, for: entries[0].sheet.questionnaire)
  }

  /// All that the settled sheet changes: a response of mode `paper`. A sheet from before the link expired is taken in the days
  /// of grace too.
  public func accept(_ sheet: AnswerSheet, as response: ResponseID, at now: Moment) throws(InvitationRefusal)
    -> Acceptance
  {
    let lastMoment = invitation.expires.adding(seconds: -1)
    try invitation.open(at: now < invitation.expires.adding(days: Self.daysOfGrace) ? min(now, lastMoment) : now)
    return invitation.accepting(sheet, as: response, on: now.day, mode: .paper)
  }
}

extension AnswerSheet.Answer {
  /// The answer as two typings are compared: white space makes no difference.
  fileprivate var compared: AnswerSheet.Answer {
    guard case .words(let words) = self else { return self }
    return .words(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// As a form's field holds it.
  public var fields: [String] {
    switch self {
    case .choice(let code): [String(code)]
    case .choices(let codes): codes.map(String.init)
    case .number(let number): [String(number)]
    case .date(let day): [day.description]
    case .words(let words): [words]
    }
  }
}

extension AnswerSheet {
  /// The answers as a form's fields hold them.
  public var fields: [String: [String]] {
    Dictionary(answers.map { ($0.key.text, $0.value.fields) }, uniquingKeysWith: { one, _ in one })
  }
}
