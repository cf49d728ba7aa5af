import Access
import Collector
import Hummingbird
import Vocabulary

/// The "no" to short codes and to tablets, in the rules' own words.
extension Refused {
  /// Nil for what has nothing to do with them.
  init?(tablet error: any Error) {
    switch error {
    case let refusal as ShortCodeRefusal: self.init(refusal.words, key: "short_code", at: CodePage.field)
    case let refusal as TabletRefusal: self.init(refusal)
    default: return nil
    }
  }

  private init(_ refusal: TabletRefusal) {
    self =
      switch refusal {
      case .nameNotReadable: Refused(refusal.words, key: "entry", at: TabletsPage.nameField)
      case .daysNotOffered: Refused(refusal.words, key: "entry", at: TabletsPage.daysField)
      case .unknown: Refused(status: .notFound, key: "tablet", value: .words(refusal.words))
      case .keySpent: Refused(status: .gone, key: "tablet", value: .words(refusal.words))
      case .notRegistered, .ended: Refused(status: .forbidden, key: "tablet", value: .words(refusal.words))
      case .alreadyRevoked: Refused(status: .conflict, key: "tablet", value: .words(refusal.words))
      }
  }
}
