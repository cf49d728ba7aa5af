public import Collector
import Vocabulary

extension Engine {
  /// What a form to this link carries hidden: a key of its own, sealed with the time.
  public func formTicket(for token: Token) -> String {
    FormTicket(world.key(), opened: world.now()).text(for: token, sealedBy: formSecret)
  }

  /// Whether a form brings back what this site gave out for the link.
  public func isFormTicket(_ text: String, for token: Token) -> Bool {
    FormTicket(text, for: token, sealedBy: formSecret) != nil
  }
}
