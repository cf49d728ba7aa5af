import Vocabulary
import Workflow

/// What a step's form tells, hidden, of the page on which it stood.
extension StepForm {
  static let documentField = "document"
  static let digestField = "digest"

  /// What the page showed and the step rests on: the document that an item is compared with, shown before or handed in by the
  /// same form; the data on which the committee decides; or how often the request had been reopened, where the step ends it or
  /// reopens it. A digest that is none is the digest of something else.
  func shown(_ fields: FormFields, _ steps: [Step]) -> Shown? {
    switch self {
    case .itemMatched: return .document(DataDigest(fields.first(Self.documentField)) ?? .ofNothing)
    case .itemProvided:
      guard case .itemProvided(_, let document) = steps.first else { return nil }
      return .document(document.digest)
    case .decided: return .data(DataDigest(fields.first(Self.digestField)) ?? .ofNothing)
    case .decisionSent, .delivered, .answered, .withdrawn, .reopened: return fields.reopenings
    case .completenessConfirmed, .referred, .referralAnswered, .dataChanged, .declarationSigned, .twoWeeksExplained,
      .submitted, .registered, .assigned:
      return nil
    }
  }
}

extension FormFields {
  static let reopeningsField = "reopenings"

  /// How often the request had been reopened, as the form tells; nil where it does not. What is no number was never shown.
  var reopenings: Shown? {
    values[Self.reopeningsField] == nil ? nil : .reopenings(Int(first(Self.reopeningsField)) ?? -1)
  }

  /// What stands in a hidden field that tells what the page showed: what it shows now, or what was sent with a form that was
  /// refused, until its sender has been told to look again.
  func shown(_ name: String, now: String, looksAgain: Bool) -> String {
    looksAgain ? now : values[name]?.first ?? now
  }
}
