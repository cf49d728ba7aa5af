import Collector
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// The step from which a row holds all that one transaction held of a day.
@Suite struct SchemaStepTwentyFiveTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private let before = Schema.steps.firstIndex { $0.contains("RENAME sealed TO sheets") } ?? 0

  private func response(_ low: UInt64) throws -> Response {
    Response(
      id: ResponseID(high: 1, low: low),
      stratum: Stratum(
        day: Day(number: 20_000), department: .fixed("repair"), service: .fixed("roof"), channel: .phone,
        mode: .ownPhone, survey: "walk/1"),
      sheet: try AnswerSheet(reading: ["Q1": ["\(low)"]], for: .walk))
  }

  @Test func whatWasHeldBeforeIsReadWithWhatIsHeldSince() throws {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: before)
    let earlier = "INSERT INTO held_response (association, day, held, sealed) VALUES ('tabuk', 20000, ?, ?)"
    func insert(_ number: UInt64, _ connection: Connection) throws {
      var text: [UInt8] = []
      HeldSheet(try response(number)).write(to: &text, for: .walk)
      try connection.execute(
        earlier,
        [SQLValue(Identifier<Ledger.HeldRow>(high: 0, low: number)), .bytes(try keyring.seal(bytes: text))])
    }
    try file.write { connection in
      try connection.run(script: EarlierRows.aService)
      try Ledger(connection, .fixed("tabuk"), keyring).publish(.walk)
      for number in 1...2 { try insert(UInt64(number), connection) }
    }
    try Schema.migrate(file)
    try file.write { connection in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      for number in 3...5 { ledger.hold(try response(UInt64(number))) }
      try ledger.settle()
    }
    let found = try file.write { connection in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      let held = try ledger.held(on: .always).map(\.response.sheet.shorthand)
      return (held, try ledger.rowCounts()["held_response"], try ledger.releaseHeld(before: Day(number: 20_001)))
    }
    #expect(found.0 == (1...5).map { "Q1=\($0)" } && found.1 == 3 && found.2 == 5)
    // A program from before stops here, and does not take the first of each row for all of it.
    #expect(throws: (any Error).self) { try file.write { try insert(6, $0) } }
  }
}
