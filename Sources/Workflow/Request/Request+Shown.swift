import Vocabulary

/// What a page showed of a request, and the step that is taken from it rests on. A step that comes late, from a page that shows
/// what stands no more, is refused: who took it did not see what it would be about.
public enum Shown: Hashable, Sendable {
  /// S2: the document with which an item is compared.
  case document(DataDigest)
  /// S5: the data and documents on which the committee decides.
  case data(DataDigest)
  /// How often the request had been reopened.
  case reopenings(Int)
}

extension Request {
  /// Refuses a step from a page that showed something else than what stands.
  func refuseUnlessStands(_ shown: Shown, for step: Step) throws(StepRefusal) {
    switch shown {
    case .document(let document):
      guard case .itemMatched(let item) = step, let requirement = checklist[item] else { return }
      guard items[item]?.document.digest == document else { throw .otherDocument(requirement.name) }
    case .data(let digest):
      guard dataDigest == digest else { throw .decidedOtherData }
    case .reopenings(let count):
      guard reopenings.count == count else { throw .reopenedMeanwhile(step.clause) }
    }
  }
}

extension StepRefusal {
  /// Whether what the page showed stands no more, so that it is to be looked at again.
  public var isOfTime: Bool {
    switch self {
    case .otherDocument, .decidedOtherData, .reopenedMeanwhile: true
    default: false
    }
  }
}
