public import Tally
public import Vocabulary
public import Workflow

/// The decision that a reason no longer sets answers of some days aside: of all who have it, never of one.
public struct AsideRelease: Hashable, Sendable {
  /// One reason.
  public let reason: AsideReasons
  public let first: Day
  public let last: Day
  public let decided: Moment
  /// By whom; nil for somebody at the machine itself.
  public let by: Party?
  /// Why, in the officer's words.
  public let why: String

  /// The release as it was kept.
  public init(kept reason: AsideReasons, first: Day, last: Day, decided: Moment, by: Party?, why: String) {
    (self.reason, self.first, self.last) = (reason, first, last)
    (self.decided, self.by, self.why) = (decided, by, why)
  }

  /// A decision taken now. Refuses days that are not over, and a decision without a reason.
  public init(
    of reason: AsideReasons, from first: Day, to last: Day, because why: String, decided: Moment, by: Party?
  ) throws(AsideRefusal) {
    let words = why.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard first <= last, last < decided.day else { throw .daysNotOver }
    guard !words.isEmpty, words.unicodeScalars.count <= 500 else { throw .noReason }
    self.init(kept: reason, first: first, last: last, decided: decided, by: by, why: words)
  }

  func covers(_ day: Day) -> Bool { first <= day && day <= last }
}

/// All such decisions.
public struct AsideReleases: Hashable, Sendable {
  public let all: [AsideRelease]

  public init(_ all: [AsideRelease]) { self.all = all }

  /// Whether answers set aside so on a day count after all: each of their reasons was released.
  public func admit(_ cell: AsideCell) -> Bool {
    cell.reasons.each.allSatisfy { reason in
      all.contains { $0.reason == reason && $0.covers(cell.day) }
    }
  }
}

/// Why answers that are set aside are not released.
public enum AsideRefusal: Refusal {
  case unknownReason
  case daysNotOver
  case noReason

  private var codes: String { AsideReasons.allCases.map(\.code).joined(separator: ", ") }

  /// What is wrong, and what to do.
  public var words: LocalizedText {
    switch self {
    case .unknownReason:
      LocalizedText(
        ar: "لا قاعدة بهذا الرمز. الرموز: \(codes)", en: "There is no rule of this code. There are: \(codes)")
    case .daysNotOver:
      LocalizedText(
        ar: "اختر أياماً انتهت، أولها قبل آخرها: إجابات اليوم لا تُراجَع قبل نهايته.",
        en: "Choose days that are over, the first before the last: answers of today are not reviewed before its end.")
    case .noReason:
      LocalizedText(
        ar: "اكتب سبب القرار، في خمسمئة حرف على الأكثر.",
        en: "Write the reason for the decision, in 500 characters at most.")
    }
  }
}
