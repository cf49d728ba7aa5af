import Collector
import HTTPTypes
import Vocabulary

/// The "no" of calls and of sheets on paper, in their own words.
extension Refused {
  /// Nil for what is no refusal of them.
  init?(office error: any Error) {
    switch error {
    case CallRefusal.unknown:
      self.init(status: .notFound, key: "no_such_page", value: .words(CallRefusal.unknown.words))
    case PaperRefusal.unknown:
      self.init(status: .notFound, key: "no_such_page", value: .words(PaperRefusal.unknown.words))
    case let refusal as CallRefusal: self.init(refusal.words, "call", at: refusal.field)
    case let refusal as PaperRefusal: self.init(refusal.words, "paper", at: refusal.field)
    default: return nil
    }
  }

  private init(_ words: LocalizedText, _ key: String, at field: String?) {
    if let field {
      self.init(words, key: key, at: field)
    } else {
      self.init(status: .conflict, key: key, value: .words(words))
    }
  }
}
