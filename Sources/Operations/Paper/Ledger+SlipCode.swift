import Collector
import Storage
import Workflow

extension Ledger {
  /// The invitation that is meant by what is written on a slip: the link, its secret part alone, the short code, or the number of
  /// the request. This is the one place where such a code is read.
  ///
  /// Throws `PaperRefusal`.
  func invitation(onSlip written: String, with keys: ShortCodeKeys) throws -> Invitation {
    let last = written.split(separator: "/").last.map { String($0.prefix { $0 != "?" && $0 != "#" }) } ?? ""
    if let token = Token(last.filter { !$0.isWhitespace }), let found = try invitation(token) { return found }
    if let code = try? ShortCode(typed: written), let found = try invitation(code.link(with: keys)) { return found }
    guard let reference = RequestReference(written) else { throw PaperRefusal.codeUnknown }
    let found = try requests(reference).flatMap { try invitations(about: $0.id) }.filter { $0.withdrawn == nil }
    let open = found.filter { !$0.answered }
    guard open.count <= 1 else { throw PaperRefusal.codeOfSeveral }
    if let one = open.first { return one }
    guard found.isEmpty else { throw PaperRefusal.answeredMeanwhile }
    throw PaperRefusal.codeUnknown
  }
}
