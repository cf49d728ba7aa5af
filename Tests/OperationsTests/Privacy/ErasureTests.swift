import Foundation
import Operations
import Reports
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// What remains of a person whose key was destroyed: nothing that anybody can read, in no copy (Personal Data Protection Law).
@Suite struct ErasureTests {
  private func folder() throws -> String { URL(filePath: try House.temporaryFile()).path }

  private func erase(_ house: House, _ periods: RetentionPeriods = .shipped) async throws {
    try await house.engine.eraseSubject(FlowTrial.nationalID, under: periods, by: nil)
  }

  /// Every sealed value of the database, as it stands in its row.
  private func sealed(_ store: Store) async throws -> [[UInt8]] {
    try await store.read { ledger in
      let columns = [
        "name FROM beneficiary", "mobile FROM beneficiary", "national_id FROM beneficiary",
        "payload FROM request_step", "recipient FROM message", "text FROM message",
      ]
      return try columns.flatMap { column in
        try ledger.rows("SELECT \(column) WHERE association = ?").compactMap { row in
          row.isNull(0) ? nil : try row.bytes(0)
        }
      }
    }
  }

  @Test func afterErasureNoCopyOpensWhatWasSealed() async throws {
    let path = try folder()
    let house = try await House(path: path)
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    let request = try await house.engine.read(flow.id, by: .fixed(.relationsEmployee))
    let person = request.beneficiary.id
    let backup = path + ".backup"
    try await house.engine.store.backup(to: backup)
    let before = try await sealed(house.engine.store)
    let keys = house.engine.store.keyring
    #expect(before.count > 20 && before.allSatisfy { (try? keys.open($0, of: person)) != nil })
    // The key of all opens nothing of him.
    #expect(before.allSatisfy { (try? keys.open($0)) == nil })

    try await erase(house)
    #expect(before.allSatisfy { (try? keys.open($0, of: person)) == nil })
    await #expect(throws: SubjectRefusal.unknown) { try await erase(house) }
    #expect(try await house.engine.find(number: FlowTrial.mobile, by: .fixed(.relationsEmployee)).isEmpty)
    await #expect(throws: RequestRefusal.unknown) {
      _ = try await house.engine.read(flow.id, by: .fixed(.relationsEmployee))
    }

    // A backup made before, restored with the key and the keys of persons as they are now.
    let restored = path + ".restored"
    let files = FileManager.default
    try files.copyItem(atPath: backup, toPath: restored)
    try files.copyItem(atPath: path + ".key", toPath: restored + ".key")
    try files.copyItem(atPath: path + ".persons", toPath: restored + ".persons")
    let store = try Store(path: restored, association: .fixed("tabuk"))
    #expect(try await store.read { try $0.beneficiary(NationalID(FlowTrial.nationalID)) } == nil)
    #expect(try await store.read { try $0.request(flow.id) } == nil)
    #expect(try await sealed(store).allSatisfy { (try? store.keyring.open($0, of: person)) == nil })
    let words = try await store.read { ledger in
      try ledger.rows("SELECT count(*) FROM beneficiary_name_word WHERE association = ?").first?.integer(0)
    }
    #expect(words == 0)

    let personal = [FlowTrial.name, "البلوي", FlowTrial.nationalID, FlowTrial.mobile, "555123456", "4213"]
    for file in [path, path + "-wal", path + ".persons", backup, restored, restored + "-wal", restored + ".persons"] {
      let bytes = try Data(contentsOf: URL(filePath: file))
      for word in personal { #expect(Trace.found(of: word, in: bytes) == [], "\(word) in \(file)") }
    }
  }

  @Test func aBackupHoldsNoKeyAndNoIndexToTryNumbersAgainst() async throws {
    let path = try folder()
    let house = try await House(path: path)
    _ = try await FlowTrial(in: house)
    let backup = path + ".backup"
    try await house.engine.store.backup(to: backup)
    let rows = try DatabaseFile(path: backup).write { connection in
      try connection.rows(
        """
        SELECT (SELECT count(*) FROM beneficiary_name_word), count(national_id_index), count(mobile_index), count(*)
        FROM beneficiary
        """
      ).first.map { row in try (0..<4).map { try row.integer($0) } }
    }
    #expect(rows == [0, 0, 0, 1])
    // Restored with its keys, he is found again by name and number.
    let restored = path + ".restored"
    let files = FileManager.default
    try files.copyItem(atPath: backup, toPath: restored)
    try files.copyItem(atPath: path + ".key", toPath: restored + ".key")
    #expect(throws: StoreRefusal.personsMissing(path: restored + ".persons")) {
      try Store(path: restored, association: .fixed("tabuk"))
    }
    try await house.engine.store.copyPersons(to: restored + ".persons")
    let store = try Store(path: restored, association: .fixed("tabuk"))
    let found = try await store.read { try $0.beneficiary(NationalID(FlowTrial.nationalID)) }
    #expect(found?.name == FlowTrial.name)
  }

  @Test func whatIsCountedStaysAndTheExaminationFindsNothingWrong() async throws {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    try await house.engine.submit(
      ["Q1": ["5"], "Q10": ["شكراً"]], key: nil, with: try await flow.token(0), mode: .ownPhone)
    try await erase(house)
    let found = try await house.engine.verify()
    #expect(found.isClean && found.responses == 1)
    let records = try await house.engine.store.read { try $0.auditRecords(limit: 1) }
    #expect(records.first?.act == "eraseSubject")
    #expect(try await house.engine.store.read { try $0.messages(limit: 9) }.isEmpty)
  }

  /// What he asked about stays counted; nobody can read any more that it was he who asked.
  @Test func whoAskedAboutATopicIsErasedAndTheCountsStillHold() async throws {
    let path = try folder()
    let house = try await House(path: path)
    let flow = try await FlowTrial(.inquiry, in: house)
    let topic = try Topic(
      .fixed("roof-cost"), question: LocalizedText(ar: "من يدفع؟", en: "Who pays?"),
      answer: LocalizedText(ar: "الجمعية", en: "The association"), isPublic: false)
    try await house.engine.add(topic, by: .fixed(.qualityOfficer))
    try await house.engine.answer(flow.id, "نعم", topic: .fixed("roof-cost"), by: .fixed(.relationsEmployee))
    try await erase(house)
    #expect(try await house.engine.verify().differences == [])
    let reports = try ReportFolder(House.root + "/reports").monthly()
    try await house.engine.backup(to: path + ".backup", under: reports)
    #expect(try await house.engine.questionsAsked(months: 1, in: .ummAlQura).topics.map(\.total) == [1])
    // One erased request explains one more, on the days of its steps, and not two.
    for (change, words) in [
      ("number = 2", "2026-10-11 topic roof-cost: kept 2, recounted 0"),
      ("number = 1, day = day + 1", "2026-10-12 topic roof-cost: kept 1, recounted 0"),
    ] {
      try await house.engine.store.spoil("UPDATE topic_count SET \(change)")
      #expect(try await house.engine.verify().differences == [words])
    }
  }

  @Test func theKeysAreDestroyedAgainInADatabaseThatDoesNotKnow() async throws {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    let person = try await house.engine.read(flow.id, by: .fixed(.relationsEmployee)).beneficiary.id
    // As if the machine had died between the key's end and the commit.
    try house.engine.store.keyring.persons.destroy(person, on: house.now.day)
    #expect(try await house.engine.store.write { try $0.completeErasures() } == 1)
    #expect(try await house.engine.store.write { try $0.completeErasures() } == 0)
    #expect(try await house.engine.store.read { try $0.beneficiary(person) } == nil)
  }

  @Test func anOpenRequestAnOpenCallAndADutyOfLawStandAgainstIt() async throws {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    await #expect(throws: SubjectRefusal.openRequests(1)) { try await erase(house) }
    try await flow.deliver()
    try await house.engine.submit(
      ["Q1": ["1"], "Q11": ["1"]], key: nil, with: try await flow.token(0), mode: .ownPhone)
    await #expect(throws: SubjectRefusal.openCall) { try await erase(house) }
    let text = try String(
      contentsOfFile: House.root + "/Sources/Workflow/Privacy/Defaults/retention.json", encoding: .utf8)
    let long = try RetentionPeriods(
      reading: Data(text.replacing("\"compulsory\": { \"days\": 0", with: "\"compulsory\": { \"days\": 100").utf8))
    let now = house.now.day
    let requests = try await house.engine.store.read { ledger in
      try ledger.request(flow.id).map { [$0] } ?? []
    }
    #expect(throws: SubjectRefusal.keptByLaw(until: now.adding(days: 100))) {
      try long.permitErasure(with: requests, openCalls: 0, on: now)
    }
    try long.permitErasure(with: requests, openCalls: 0, on: now.adding(days: 100))
  }

  @Test func hisFileHoldsAllThatIsKeptAndACorrectionIsWrittenDown() async throws {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    try await house.engine.submit(
      ["Q1": ["1"], "Q10": ["الموعد بعيد"], "Q11": ["1"]], key: nil, with: try await flow.token(0), mode: .ownPhone)
    let file = try await house.engine.exportSubject(FlowTrial.mobile, by: nil)
    let json = try file.json()
    for word in [
      FlowTrial.name, FlowTrial.nationalID, "4213", "هل يشملني ترميم", "Q1=1", "الموعد بعيد", "السلام عليكم",
    ] {
      #expect(json.contains(word), "\(word)")
      if word != "Q1=1" { #expect(file.page(in: .arabic).contains(word), "\(word)") }
    }
    try await house.engine.correctSubject(FlowTrial.nationalID, name: "سلطان فهد", mobile: "0555999888", by: nil)
    let corrected = try await house.engine.exportSubject("0555999888", by: nil)
    #expect(corrected.name == "سلطان فهد")
    let acts = try await house.engine.store.read { try $0.auditRecords(limit: 3) }.map(\.act)
    #expect(acts == ["exportSubject", "correctSubject", "exportSubject"])
    await #expect(throws: SubjectRefusal.nothingToCorrect) {
      try await house.engine.correctSubject("0555999888", name: nil, mobile: nil, by: nil)
    }
    await #expect(throws: SubjectRefusal.numberNotReadable) { _ = try await house.engine.exportSubject("سعد", by: nil) }
  }

  @Test func whatHasHadItsTimeIsCountedFirstAndThenLetGo() async throws {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    try await house.engine.submit(
      ["Q1": ["5"], "Q10": ["شكراً"]], key: nil, with: try await flow.token(0), mode: .ownPhone)
    let engine = house.engine
    #expect(try await engine.keepRetention(under: .shipped, dryRun: true, by: nil).people == 0)
    house.pass(days: 3_651)
    _ = try await engine.closeDays()
    let counted = try await engine.keepRetention(under: .shipped, dryRun: true, by: nil)
    #expect(counted.people == 1 && counted.rows["comments"] == 1 && counted.rows["messages", default: 0] > 1)
    #expect(try await engine.store.read { try $0.messages(limit: 99) }.count == counted.rows["messages"])
    let done = try await engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true)
    #expect(done.people == 1 && done.rows == counted.rows && done.isCarriedOut)
    #expect(try await engine.keepRetention(under: .shipped, dryRun: true, by: nil).people == 0)
    #expect(try await engine.verify().isClean)
    await #expect(throws: SubjectRefusal.unknown) { _ = try await engine.exportSubject(FlowTrial.mobile, by: nil) }
  }

  /// Rows are found before they go, so that nobody waits for it; what changed meanwhile stays.
  @Test func whatHasHadItsTimeIsFoundBeforeItGoesAndLookedAtAgain() async throws {
    let house = try await House()
    _ = try await house.completedRequests(5)
    house.pass(days: 3_651)
    let (store, now) = (house.engine.store, house.now)
    let all = try await store.read { try $0.aged(.messages, before: now.day) }
    let first = try await store.read { try $0.agedRows(.messages, before: now.day, after: nil, limit: 2) }
    let next = try await store.read { try $0.agedRows(.messages, before: now.day, after: first.last, limit: 2) }
    #expect(all >= 5 && first.count == 2 && next.count == 2)
    #expect(Set((first + next).map(\.key)).count == 4)
    _ = try await store.write { ledger in
      try ledger.connection.execute(
        "UPDATE message SET written = ? WHERE association = ? AND message = ?",
        [SQLValue(now), SQLValue(ledger.association)] + first[0].key)
    }
    #expect(try await store.write { try $0.letGo(first, of: .messages, before: now.day) } == 1)
    #expect(try await store.read { try $0.aged(.messages, before: now.day) } == all - 2)
  }

  /// What no index leads to is found before the write; a name that was corrected in between leaves nothing either.
  @Test func whatWasFoundBeforeAnErasureAndWhatCameSinceIsGone() async throws {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    let person = try await house.engine.read(flow.id, by: .fixed(.relationsEmployee)).beneficiary.id
    let (store, now) = (house.engine.store, house.now)
    try await store.write { try $0.keep(FormDigest(bytes: Array(repeating: 9, count: 32)), takenFor: flow.id) }
    func left() async throws -> [Int] {
      try await store.read { ledger in
        try ["beneficiary_name_word", "taken_form"].map { table in
          try ledger.rows("SELECT count(*) FROM \(table) WHERE association = ?").first?.integer(0) ?? 0
        }
      }
    }
    let traces = try await store.read { try $0.traces(of: [person]) }
    try await house.engine.correctSubject(FlowTrial.nationalID, name: "نورة بنت سعد الشمري", mobile: nil, by: nil)
    #expect(try await left().allSatisfy { $0 > 0 })
    try await store.write { try $0.erase(person, at: now, knowing: traces) }
    #expect(try await left() == [0, 0])
    #expect(try await house.engine.verify().isClean)
  }
}
