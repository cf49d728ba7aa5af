public import Vocabulary

/// One figure of the policy that the association may set: the clause it belongs to, and how far it may go.
extension Policy {
  public enum Figure: String, Hashable, Sendable, CaseIterable {
    case leastDaysOfStudy, mostDaysOfStudy, daysADocumentStaysValid, daysToReminder
    case workingDaysToAnswerAReferral, workingDaysToAnswer, minutesACodeIsValid, leastMembersPresent

    /// What it counts.
    public enum Unit: String, Hashable, Sendable { case days, workingDays, minutes, members }

    public var clause: ClauseID {
      switch self {
      case .leastDaysOfStudy, .mostDaysOfStudy, .leastMembersPresent: .s5
      case .daysADocumentStaysValid, .daysToReminder: .s2
      case .workingDaysToAnswerAReferral: .s3
      case .workingDaysToAnswer: .g3
      case .minutesACodeIsValid: .s4
      }
    }

    public var unit: Unit {
      switch self {
      case .leastDaysOfStudy, .mostDaysOfStudy, .daysADocumentStaysValid, .daysToReminder: .days
      case .workingDaysToAnswerAReferral, .workingDaysToAnswer: .workingDays
      case .minutesACodeIsValid: .minutes
      case .leastMembersPresent: .members
      }
    }

    /// The numbers that can be set.
    public var range: ClosedRange<Int> {
      switch self {
      case .leastDaysOfStudy: 14...365
      case .mostDaysOfStudy: 14...3_650
      case .daysADocumentStaysValid, .daysToReminder, .workingDaysToAnswerAReferral, .workingDaysToAnswer: 1...3_650
      case .minutesACodeIsValid: 1...1_440
      case .leastMembersPresent: 1...99
      }
    }

    /// Whether it may be left open, because the text is silent about it.
    public var mayBeOff: Bool {
      switch self {
      case .leastDaysOfStudy, .minutesACodeIsValid, .leastMembersPresent: false
      default: true
      }
    }

    public var name: LocalizedText {
      switch self {
      case .leastDaysOfStudy: LocalizedText(ar: "أقل مدة لدراسة الطلب", en: "Least time of study")
      case .mostDaysOfStudy: LocalizedText(ar: "أقصى مدة لدراسة الطلب", en: "Longest time of study")
      case .daysADocumentStaysValid:
        LocalizedText(ar: "صلاحية وثيقة بلا تاريخ انتهاء", en: "Validity of a document without expiry")
      case .daysToReminder: LocalizedText(ar: "التذكير بما ينقص الطلب بعد", en: "Reminder of what is missing, after")
      case .workingDaysToAnswerAReferral: LocalizedText(ar: "مدة جواب الإحالة", en: "Time to answer a referral")
      case .workingDaysToAnswer:
        LocalizedText(
          ar: "مدة جواب الاستفسار والمقترح والشكوى", en: "Time to answer an inquiry, suggestion or complaint")
      case .minutesACodeIsValid: LocalizedText(ar: "صلاحية رمز التوقيع", en: "Validity of a signing code")
      case .leastMembersPresent:
        LocalizedText(ar: "أقل عدد من أعضاء اللجنة عند القرار", en: "Least committee members at a decision")
      }
    }
  }
}

extension Policy.Parameters {
  /// The figure as it is set; nil where it is off.
  public subscript(figure: Policy.Figure) -> Int? {
    switch figure {
    case .leastDaysOfStudy: leastDaysOfStudy
    case .mostDaysOfStudy: mostDaysOfStudy
    case .daysADocumentStaysValid: daysADocumentStaysValid
    case .daysToReminder: daysToReminder
    case .workingDaysToAnswerAReferral: workingDaysToAnswerAReferral
    case .workingDaysToAnswer: workingDaysToAnswer
    case .minutesACodeIsValid: minutesACodeIsValid
    case .leastMembersPresent: leastMembersPresent
    }
  }

  private mutating func set(_ figure: Policy.Figure, to value: Int?) {
    switch figure {
    case .leastDaysOfStudy: leastDaysOfStudy = value ?? leastDaysOfStudy
    case .mostDaysOfStudy: mostDaysOfStudy = value
    case .daysADocumentStaysValid: daysADocumentStaysValid = value
    case .daysToReminder: daysToReminder = value
    case .workingDaysToAnswerAReferral: workingDaysToAnswerAReferral = value
    case .workingDaysToAnswer: workingDaysToAnswer = value
    case .minutesACodeIsValid: minutesACodeIsValid = value ?? minutesACodeIsValid
    case .leastMembersPresent: leastMembersPresent = value ?? leastMembersPresent
    }
  }

  /// The figures as somebody typed them, digits of either script, and what is to be mended in them, all at once.
  public static func reading(
    _ written: (Policy.Figure) -> String
  ) -> (parameters: Policy.Parameters, refusals: [FigureRefusal]) {
    var parameters = Policy.Parameters()
    var refusals: [FigureRefusal] = []
    for figure in Policy.Figure.allCases {
      let text = Typed.text(in: Numerals.western(written(figure)))
      if text.isEmpty, figure.mayBeOff {
        parameters.set(figure, to: nil)
      } else if let value = Int(text), figure.range.contains(value) {
        parameters.set(figure, to: value)
      } else {
        refusals.append(FigureRefusal(figure: figure))
      }
    }
    return (parameters, refusals)
  }

  /// The figures that stand otherwise than in an earlier version.
  public func changes(since earlier: Policy.Parameters) -> [Policy.Figure] {
    Policy.Figure.allCases.filter { self[$0] != earlier[$0] }
  }
}

/// Why a typed figure cannot be taken: it is no whole number, or out of its range.
public struct FigureRefusal: Refusal, Hashable {
  public let figure: Policy.Figure

  /// What may be written there.
  public var words: LocalizedText {
    func number(_ value: Int, _ language: Language) -> String { Numerals.written(value, in: language) }
    let (least, most) = (figure.range.lowerBound, figure.range.upperBound)
    return LocalizedText(
      ar: "\(figure.name.ar): اكتب رقماً من \(number(least, .arabic)) إلى \(number(most, .arabic))"
        + (figure.mayBeOff ? "، أو اتركه فارغاً." : "."),
      en: "\(figure.name.en): write a number from \(least) to \(most)"
        + (figure.mayBeOff ? ", or leave it empty." : ".")
    )
  }
}
