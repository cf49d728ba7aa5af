import Collector
import Storage
import Workflow

/// What is written on a slip, as far as it was understood.
struct SlipFound {
  let invitation: Invitation
  /// Whether it is the slip's own secret, which stands nowhere else; not the number, which stands on the request's page.
  let isSecret: Bool
}

extension Ledger {
  /// The invitation that is meant by what is written on a slip: the link, its secret part alone, the short code, or the number of
  /// the request. This is the one place where such a code is read.
  ///
  /// The number leads on alike whether its person has answered or not.
  ///
  /// Throws `PaperRefusal`.
  func invitation(onSlip written: String, with keys: ShortCodeKeys) throws -> SlipFound {
    let last = written.split(separator: "/").last.map { String($0.prefix { $0 != "?" && $0 != "#" }) } ?? ""
    if let token = Token(last.filter { !$0.isWhitespace }), let found = try invitation(token) {
      return SlipFound(invitation: found, isSecret: true)
    }
    if let code = try? ShortCode(typed: written), let found = try invitation(code.link(with: keys)) {
      return SlipFound(invitation: found, isSecret: true)
    }
    guard let reference = RequestReference(written) else { throw PaperRefusal.codeUnknown }
    let found = try requests(reference).flatMap { request in
      try invitations(about: request.id).filter { $0.stands(for: request) }
    }
    guard found.count <= 1 else { throw PaperRefusal.codeOfSeveral }
    guard let one = found.first else { throw PaperRefusal.codeUnknown }
    return SlipFound(invitation: one, isSecret: false)
  }
}

extension Invitation {
  /// Whether it was not taken back. One that was answered is never taken back: of it, whether it would have been, because its
  /// request was taken up again.
  fileprivate func stands(for request: Request) -> Bool {
    guard answered else { return withdrawn == nil }
    return request.ending.map { $0.act.at <= issued } ?? false
  }
}
