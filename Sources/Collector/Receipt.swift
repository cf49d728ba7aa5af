import Crypto

/// What makes a form that is sent twice count once: a digest of the form's own key, and one of what was sent with it.
///
/// Both are taken with the link's secret, which the database does not know; neither leads to a link or to an answer.
public struct Receipt: Hashable, Sendable {
  public let form: [UInt8]
  public let content: [UInt8]

  /// `key` is the random key that the form carried.
  public init(key: String, fields: [String: [String]], token: Token) {
    func digest(_ parts: [String]) -> [UInt8] {
      var hash = SHA256()
      for part in [token.text] + parts {
        hash.update(data: Array("\(part.utf8.count):".utf8))
        hash.update(data: Array(part.utf8))
      }
      return Array(hash.finalize())
    }
    form = digest(["form", key])
    content = digest(["content"] + fields.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value + [""] })
  }

  /// Admits the form again if it was sent before with the same content.
  public func confirm(_ earlier: [UInt8]) throws(InvitationRefusal) {
    guard earlier == content else { throw .sentDifferently }
  }
}
