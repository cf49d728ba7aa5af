public import Collector
import Operations
import Surveys
import Tally
public import Vocabulary

@testable public import Storage

/// What there is to be matched in a file: each response with its answers, each link with the receipt it was spent by; and the
/// group of each, which of a response stands in the file, and of a link may be read from what the log tells of the counts.
public struct Matchables: Sendable {
  public let responses: [(key: [UInt8], answers: String, group: GroupCode?)]
  public let links: [(digest: [UInt8], receipt: [UInt8], group: GroupCode?)]
}

extension Store {
  public func matchables() async throws -> Matchables {
    try await read { ledger in
      Matchables(
        responses: try ledger.connection.rows(
          "SELECT response, answers, beneficiary_group FROM response ORDER BY response"
        ).map { (try $0.bytes(0), try $0.text(1), try $0.group(2)) },
        links: try ledger.connection.rows(
          """
          SELECT token_digest, form, beneficiary_group FROM invitation WHERE answered = 1 AND form IS NOT NULL
          ORDER BY token_digest
          """
        ).map { row in
          let group = row.isNull(2) ? nil : KeptGroup.group(in: try ledger.keyring.open(try row.bytes(2)))
          return (try row.bytes(0), try row.bytes(1), group)
        })
    }
  }

  /// The tables to which these pages of the file belong by their roots: of a small table that is all of it.
  public func tables(ofPages pages: Set<Int>) async throws -> Set<String> {
    try await read { ledger in
      let roots = try ledger.connection.rows("SELECT tbl_name, rootpage FROM sqlite_schema WHERE rootpage > 0")
        .map { (try $0.text(0), try $0.integer(1)) }
      return Set(roots.filter { pages.contains($0.1) }.map(\.0))
    }
  }

  /// Each answer with the way it came, in short, those that are held with those that are not; in alphabetical order.
  public func answersByMode() async throws -> [String] {
    try await read { ledger in
      let kept = try ledger.rows("SELECT mode, answers FROM response WHERE association = ?")
        .map { "\(try $0.text(0)) \(try $0.text(1))" }
      let held = try ledger.held(on: .always).map(\.response)
        .map { "\($0.stratum.mode.rawValue) \($0.sheet.shorthand)" }
      return (kept + held).sorted()
    }
  }

  /// The lengths of what is held.
  public func heldLengths() async throws -> [Int] {
    try await read { ledger in
      try ledger.connection.rows("SELECT length(sheets) FROM held_response").map { try $0.integer(0) }
    }
  }
}

extension House {
  /// Takes an answer as a program would that holds nothing back: what a test of tracing must find.
  public func answerAtOnce(_ fields: [String: [String]], key: String, with token: Token) async throws {
    let (now, response): (Moment, ResponseID) = (now, engine.world.key())
    let receipt = Receipt(key: key, fields: fields, token: token)
    let sheet = try AnswerSheet(reading: fields, for: .walk)
    try await engine.store.write { ledger in
      guard let invitation = try ledger.invitation(token) else { return }
      let acceptance = try invitation.accept(sheet, as: response, by: receipt, at: now, mode: .ownPhone)
      _ = try ledger.spend(invitation.id, by: receipt)
      try ledger.save(acceptance.response)
      ledger.add(invitation.answeredCounts)
    }
  }

  /// Lets a day's answers go among the others, and leaves the log as full as it is.
  public func releaseHeldAnswers() async throws {
    let today = now.day
    _ = try await engine.store.write { try $0.releaseHeld(before: today) }
  }

  /// A fresh link's text, digest and requests: so many that wait for an answer.
  public func links(_ number: Int) async throws -> [(text: String, digest: [UInt8], token: Token)] {
    // Of two groups, which no row that leads to a person shows; who reads the log may know them (docs/decisions/0021).
    let tokens =
      try await completedRequests(number / 2, of: .fixed("elderly"))
      + completedRequests(number - number / 2, of: .fixed("disability"))
    return tokens.map { ($0.text, $0.digest, $0) }
  }
}
