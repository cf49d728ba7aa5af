public import Vocabulary

/// One version of the policy's parameters: dated, attributed, decided by the board. A version is never edited.
public struct Policy: Hashable, Sendable, Codable {
  public let version: Int
  /// The first day on which requests are received under this version.
  public let inForce: Day
  /// Who wrote the version down.
  public let author: String
  /// The board's decision by which it holds.
  public let boardDecision: String
  public let parameters: Parameters

  public init(version: Int, inForce: Day, author: String, boardDecision: String, parameters: Parameters)
    throws(PolicyRefusal)
  {
    guard version > 0 else { throw .versionNotPositive }
    guard let author = Typed.text(author) else { throw .authorMissing }
    guard let decision = Typed.text(boardDecision) else { throw .boardDecisionMissing }
    try parameters.check()
    self.version = version
    self.inForce = inForce
    self.author = author
    self.boardDecision = decision
    self.parameters = parameters
  }

  private init(checked version: Int, _ day: Day, _ author: String, _ decision: String, _ parameters: Parameters) {
    self.version = version
    self.inForce = day
    self.author = author
    self.boardDecision = decision
    self.parameters = parameters
  }

  /// The policy as it came into force on 14 August 2024, with the text's own figures and nothing else.
  public static let founding = Policy(
    checked: 1, PolicyText.inForce, "الجمعية", "اعتماد \(PolicyText.name.ar)", Parameters())
}

extension Policy {
  /// The figures that the association may set. What the text is silent about is off (nil) until it is set.
  public struct Parameters: Hashable, Sendable, Codable {
    /// S5: full days that must pass between submission to the committee and its decision. The text allows no fewer than 14.
    public var leastDaysOfStudy = 14
    /// S5: days after which a decision is late. Measured; a late decision is still recorded.
    public var mostDaysOfStudy: Int?
    /// S2: days for which a document without a date of expiry is valid after its issue.
    public var daysADocumentStaysValid: Int?
    /// S2: days after which somebody who owes an item is reminded of it.
    public var daysToReminder: Int?
    /// S3: working days within which a referral is to be answered. Measured.
    public var workingDaysToAnswerAReferral: Int?
    /// G3: working days within which an inquiry, a suggestion or a complaint is to be answered. Measured.
    public var workingDaysToAnswer: Int?
    /// S4: minutes for which a one-time code can sign.
    public var minutesACodeIsValid = 10
    /// S5: committee members that must be present at a decision.
    public var leastMembersPresent = 1

    public init() {}

    func check() throws(PolicyRefusal) {
      guard (14...365).contains(leastDaysOfStudy) else { throw .leastDaysOutOfRange }
      if let most = mostDaysOfStudy {
        guard (leastDaysOfStudy...3_650).contains(most) else { throw .mostBelowLeast }
      }
      let counted = [daysADocumentStaysValid, daysToReminder, workingDaysToAnswerAReferral, workingDaysToAnswer]
      guard counted.allSatisfy({ $0.map { (1...3_650).contains($0) } ?? true }),
        (1...1_440).contains(minutesACodeIsValid),
        (1...99).contains(leastMembersPresent)
      else { throw .figureOutOfRange }
    }
  }

  /// The moment before which the committee's decision about a request submitted then cannot be recorded.
  public func earliestDecision(submitted: Moment) -> Moment { submitted.adding(days: parameters.leastDaysOfStudy) }

  /// The moment after which a decision is late; nil while the association has set no maximum.
  public func latestDecision(submitted: Moment) -> Moment? {
    parameters.mostDaysOfStudy.map { submitted.adding(days: $0) }
  }
}

/// Why a version of the policy cannot be taken. The clause is P0: changes are dated, attributed and in order.
public enum PolicyRefusal: Refusal {
  case versionNotPositive
  case authorMissing
  case boardDecisionMissing
  case leastDaysOutOfRange
  case mostBelowLeast
  case figureOutOfRange
  case noVersion
  /// A version must come after the one before it, in number and in date.
  case versionsNotInOrder(Int)
  /// A version holds for requests to come, never for those already received.
  case beforeToday(Day)

  public var clause: ClauseID { .p0 }

  /// What is wrong with the version, and what to enter.
  public var words: LocalizedText {
    switch self {
    case .versionNotPositive:
      LocalizedText(ar: "رقم الإصدار يبدأ من ١.", en: "Versions are numbered from 1.")
    case .authorMissing: LocalizedText(ar: "اكتب اسم من أعدّ التعديل.", en: "Write who made the change.")
    case .boardDecisionMissing:
      LocalizedText(ar: "اكتب رقم قرار المجلس وتاريخه.", en: "Write the number and date of the board's decision.")
    case .leastDaysOutOfRange:
      LocalizedText(
        ar: "أقل مدة للدراسة من ١٤ إلى ٣٦٥ يوماً؛ فنص السياسة لا يجيز أقل من أسبوعين.",
        en: "The least time of study is 14 to 365 days; the policy's text allows no less than two weeks.")
    case .mostBelowLeast:
      LocalizedText(
        ar: "أقصى مدة للدراسة لا تقل عن أدناها، ولا تزيد على ٣٦٥٠ يوماً.",
        en: "The longest time of study is not below the least, and at most 3650 days.")
    case .figureOutOfRange:
      LocalizedText(
        ar: "أحد الأرقام خارج الحدود المقبولة. راجع الأرقام.", en: "A figure is out of range. Check the figures.")
    case .noVersion: LocalizedText(ar: "لا يوجد أي إصدار للسياسة.", en: "There is no version of the policy.")
    case .versionsNotInOrder(let version):
      LocalizedText(
        ar: "الإصدار \(Numerals.written(version, in: .arabic)) يجب أن يأتي بعد ما قبله رقماً وتاريخاً.",
        en: "Version \(version) must come after the one before it, in number and in date.")
    case .beforeToday(let today):
      LocalizedText(
        ar: "لا يسري إصدار على ما مضى. اختر يوماً من \(today.name(in: .arabic)) فما بعده.",
        en: "A version does not hold for the past. Choose a day from \(today.name(in: .english)) on.")
    }
  }
}
