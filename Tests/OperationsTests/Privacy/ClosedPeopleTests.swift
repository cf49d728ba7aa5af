import Foundation
import Operations
import Reports
import Synchronization
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// People whose keys are missing stay sealed, and keep nobody else from being read.
@Suite struct ClosedPeopleTests {
  private let house: House
  private let store: Store
  /// In the order of their keys.
  private let people: [BeneficiaryID]

  /// Three people, who are out of the indexes as they are in a backup.
  init() async throws {
    house = try await House()
    _ = try await house.completedRequests(3)
    store = house.engine.store
    people = try await store.read { try $0.beneficiaries(limit: 9) }
    try await strip()
  }

  private func strip() async throws {
    try await store.write { ledger in
      try ledger.execute(
        """
        UPDATE beneficiary SET mobile_index = NULL, national_id_index = NULL, name_indexed = 0 WHERE association = ?
        """)
      try ledger.execute("DELETE FROM beneficiary_name_word WHERE association = ?")
    }
  }

  /// Another program on the same database.
  private func opened(with keyring: Keyring? = nil) throws -> Store {
    try Store(engine: store.file, keyring: keyring ?? store.keyring, association: store.association)
  }

  private func withoutIndex() async throws -> [BeneficiaryID] {
    try await store.read { ledger in
      try ledger.rows("SELECT beneficiary FROM beneficiary WHERE association = ? AND mobile_index IS NULL").map {
        try $0.key(0)
      }
    }
  }

  @Test func whoDoesNotOpenIsPassedOverAndCounted() async throws {
    let foreign = Keyring(bytes: Array(repeating: 9, count: 32))
    let (first, association) = (people[0], SQLValue(store.association))
    try await store.write { ledger in
      _ = try ledger.connection.execute(
        "UPDATE beneficiary SET name = ? WHERE association = ? AND beneficiary = ?",
        [.bytes(try foreign.seal("سعد")), association, SQLValue(first)])
    }
    let pages = try await store.write { ledger in
      var pages: [PeoplePage] = []
      repeat { pages.append(try ledger.indexMobiles(after: pages.last?.last, limit: 1)) } while pages.last?.last != nil
      return pages
    }
    #expect(pages.map(\.opened) == [0, 1, 1, 0] && pages.map(\.closed) == [1, 0, 0, 0])
    #expect(try await withoutIndex() == [first])
    try await strip()
    let other = try opened()
    #expect(try await withoutIndex() == [first])
    let found = try await Engine(store: other, world: house.engine.world, publicAddress: "").verify()
    #expect(found.people.closed == 1 && found.people.all == 3 && !found.isClean)
    #expect(found.disputes.contains { $0.en.contains("1 of 3") && $0.ar.contains("1 من أصل 3") })
  }

  /// Lists and queues are read by everybody: they show the others, and of him the row.
  @Test func whoDoesNotOpenKeepsNoListFromBeingRead() async throws {
    let (flow, inquiry) = (try await FlowTrial(in: house), try await FlowTrial(.inquiry, in: house))
    let employee = Staff.fixed(.relationsEmployee)
    func read() async throws -> (queue: [RequestID], measured: Int, inquiries: Int, names: [String?]) {
      let lines = try await house.engine.requests(matching: RequestFilter(), by: employee).lines
        .filter { [flow.id, inquiry.id].contains($0.request.id) }
      let (queue, measured, inquiries) = try await store.read { ledger in
        var measured = 0
        try ledger.forEachRequest { _ in measured += 1 }
        let stages = Request.StageKind.allCases
        return (
          try stages.flatMap { try ledger.openRequests(in: $0, of: nil, limit: 9).map(\.id) }, measured,
          try ledger.openInquiries(of: nil, limit: 9).count
        )
      }
      return (queue, measured, inquiries, lines.map(\.beneficiary))
    }
    let before = try await read()
    #expect(Set(before.queue) == [flow.id, inquiry.id] && before.measured == 5 && before.inquiries == 1)
    #expect(before.names == [FlowTrial.name, FlowTrial.name])
    for request in [flow.id, inquiry.id] { try await close(request) }
    let after = try await read()
    #expect(after.queue.isEmpty && after.measured == 3 && after.inquiries == 0)
    #expect(after.names == [nil, nil])
  }

  /// Seals what is kept of a request and its person with a key that is not there.
  private func close(_ request: RequestID) async throws {
    let (foreign, association) = (Keyring(bytes: Array(repeating: 9, count: 32)), SQLValue(store.association))
    let sealed = try foreign.seal("{}")
    try await store.write { ledger in
      for (change, place) in [
        ("request_step SET payload", "request"), ("beneficiary SET name", "beneficiary"),
        ("follow_up_entry SET notes", "response"),
      ] {
        let kept =
          place == "response"
          ? "SELECT response FROM follow_up WHERE association = ? AND request = ?"
          : "SELECT \(place) FROM request WHERE association = ? AND request = ?"
        _ = try ledger.connection.execute(
          "UPDATE \(change) = ? WHERE association = ? AND \(place) IN (\(kept))",
          [.bytes(sealed), association, association, SQLValue(request)])
      }
    }
  }

  /// Of two who asked for a call one does not open: the other is called, while the call is open and when it is closed.
  @Test func whoDoesNotOpenKeepsNoCallFromBeingMade() async throws {
    let (engine, officer) = (house.engine, Staff.fixed(.qualityOfficer))
    _ = try await house.signedIn(as: [.qualityOfficer], department: nil)
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    for token in [try await flow.token(0), try await house.completedRequest()] {
      try await engine.submit(["Q1": ["1"], "Q11": ["1"]], key: nil, with: token, mode: .ownPhone)
    }
    func calls() async throws -> (open: [RequestID], closed: [RequestID]) {
      let lists = try await engine.followUps(for: officer)
      return (lists.open.map(\.followUp.request), lists.closed.map(\.followUp.request))
    }
    let before = try await engine.followUps(for: officer).open
    #expect(before.count == 2 && before.contains { $0.followUp.request == flow.id })
    for line in before {
      try await engine.pursue(line.followUp.id, .assigned(officer.id), notes: "", by: officer)
      try await engine.pursue(line.followUp.id, .tried, notes: "لم يرد", by: officer)
    }
    try await close(flow.id)
    #expect(try await calls().open == before.map(\.followUp.request).filter { $0 != flow.id })
    _ = try await store.write { ledger in
      try ledger.execute("UPDATE follow_up SET closed = asked WHERE association = ?")
    }
    let after = try await calls()
    #expect(after.open.isEmpty && after.closed == before.map(\.followUp.request).filter { $0 != flow.id })
  }

  /// So with sheets on paper that are typed once.
  @Test func whoDoesNotOpenKeepsNoSheetFromBeingTyped() async throws {
    let (engine, officer) = (house.engine, Staff.fixed(.qualityOfficer))
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    var sheets: [InvitationID] = []
    for token in [try await flow.token(0), try await house.completedRequest()] {
      sheets.append(try await engine.paperSheet(code: "http://survey.example/s/\(token)", by: officer))
      _ = try await engine.enter(["Q1": ["5"]], of: sheets[sheets.count - 1], by: officer)
    }
    #expect(Set(try await engine.paperSheets(for: officer).map(\.invitation)) == Set(sheets))
    try await close(flow.id)
    #expect(try await engine.paperSheets(for: officer).map(\.invitation) == [sheets[1]])
  }

  /// A disk spoils the file of keys beside a database that is whole: it is copied, and the file that is spoiled is named.
  @Test func whoseKeysAreSpoiledUnderARunningProgramKeepsNoDatabaseFromBeingCopied() async throws {
    let path = try House.temporaryFile()
    do { _ = try await House(path: path).completedRequests(130) }
    try await House.untilReleased(path)
    // What is counted once of what was there has read everybody.
    _ = try Store(path: path, association: .fixed("tabuk"))
    let store = try Store(path: path, association: .fixed("tabuk"))
    let keys = try #require(FileHandle(forWritingAtPath: path + ".persons"))
    let length = Int(try keys.seekToEnd())
    try keys.seek(toOffset: 0)
    try keys.write(contentsOf: Data(repeating: 7, count: length))
    try keys.close()
    let engine = Engine(store: store, world: house.engine.world, publicAddress: "")
    let made = try await engine.backup(
      to: path + ".backup", under: try ReportFolder(House.root + "/reports").monthly())
    #expect(made.disputes.contains { $0.en.contains("of 130") }, "\(made.disputes.map(\.en))")
    #expect(FileManager.default.fileExists(atPath: path + ".backup"))
    await #expect(throws: StoreRefusal.personsUnreadable(path: path + ".persons")) {
      try await store.copyPersons(to: path + ".copy")
    }
  }

  /// Keys of another database open nobody: nothing is written with them.
  @Test func keysThatOpenNobodyAreRefused() async throws {
    let foreign = Keyring(bytes: Array(repeating: 9, count: 32))
    var refusal: (any Error)?
    do { _ = try opened(with: foreign) } catch { refusal = error }
    #expect(refusal.map(Keyring.isForeign) == true)
    #expect(try await withoutIndex().count == 3)
    #expect(try await house.engine.verify().people.closed == 0)
  }

  /// He was written down anew while his key was missing; then it is found.
  @Test func whoWasWrittenDownAnewMeanwhileKeepsNobodyOut() async throws {
    let (number, mobile) = (try NationalID(FlowTrial.nationalID), house.newNumber())
    let (earlier, later) = (people[0], BeneficiaryID(high: 9, low: 9))
    func save(_ id: BeneficiaryID) async throws {
      try await store.write { try $0.save(Beneficiary(id: id, name: "سعد", mobile: mobile, nationalID: number)) }
    }
    try await save(earlier)
    try await strip()
    try await save(later)
    let other = try opened()
    #expect(try await other.read { try $0.beneficiary(number)?.id } == later)
    #expect(try await other.read { try $0.beneficiary(earlier)?.nationalID } == number)
    #expect(try await withoutIndex() == [earlier])
  }

  /// Whenever the program ends, or the folder is carried away: a copy that has its name has its keys beside it.
  @Test func whatMustLieBesideABackupComesBeforeItsName() async throws {
    let path = try House.temporaryFile()
    let (house, backup) = (try await House(path: path), path + ".backup")
    let reports = try ReportFolder(House.root + "/reports").monthly()
    let named = Mutex<[Bool]>([])
    try await house.engine.backup(to: backup, under: reports) {
      named.withLock { $0.append(FileManager.default.fileExists(atPath: backup)) }
    }
    #expect(named.withLock { $0 } == [false] && FileManager.default.fileExists(atPath: backup))
  }
}
