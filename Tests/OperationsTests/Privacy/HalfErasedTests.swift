import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// The key goes before the commit: where that fails, or is made once more, nobody stays half erased.
@Suite struct HalfErasedTests {
  /// A house whose one person has had his time, on a database with these troubles.
  private func troubled(
    _ troubles: [TroubledEngine.Trouble], days: Int = 3_651
  ) async throws -> (House, Engine, BeneficiaryID) {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    let person = try await house.engine.read(flow.id, by: .fixed(.relationsEmployee)).beneficiary.id
    house.pass(days: days)
    let whole = house.engine.store
    let store = try Store(
      engine: TroubledEngine(whole.file, troubles), keyring: whole.keyring, association: whole.association)
    return (house, Engine(store: store, world: house.engine.world, publicAddress: ""), person)
  }

  private func isErased(_ person: BeneficiaryID, in engine: Engine) async throws -> Bool {
    try await engine.store.read { ledger in
      try ledger.rows(
        "SELECT 1 FROM beneficiary WHERE association = ? AND beneficiary = ? AND erased IS NOT NULL", SQLValue(person)
      ).count == 1
    }
  }

  /// The newest records of acts, each with what it says.
  private func records(_ number: Int, in engine: Engine) async throws -> [String] {
    try await engine.store.read { ledger in
      try ledger.auditRecords(limit: number).map { "\($0.act) \(try ledger.detail(of: $0))" }
    }
  }

  @Test func aRunOfRetentionThatCouldNotBeKeptIsFinished() async throws {
    let (house, engine, person) = try await troubled([.full])
    await #expect(throws: StoreRefusal.full) {
      _ = try await engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true)
    }
    #expect(try await isErased(person, in: engine))
    #expect(try await records(1, in: engine) == ["keepRetention periods \(RetentionPeriods.shipped.version): people 1"])
    #expect(try await engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true).people == 0)
    #expect(try await house.engine.verify().isClean)
  }

  @Test func whatTheDiskHadNoRoomForTheNextRunFinishes() async throws {
    let (house, engine, person) = try await troubled([.full, .full])
    await #expect(throws: StoreRefusal.full) {
      _ = try await engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true)
    }
    #expect(try await !isErased(person, in: engine))
    #expect(try await engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true).people == 1)
    #expect(try await isErased(person, in: engine))
    #expect(try await house.engine.verify().isClean)
  }

  @Test func aRunThatIsCarriedOutTwiceErasesOnce() async throws {
    let (house, engine, person) = try await troubled([.again])
    #expect(try await engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true).people == 1)
    #expect(try await isErased(person, in: engine))
    let said = try await records(99, in: engine).filter { $0.hasPrefix("keepRetention") && $0.contains("people 1") }
    #expect(said.map { $0.contains("in all") } == [true, false], "once of the people, and once at the end")
    #expect(try await house.engine.verify().isClean)
  }

  /// What a run did before it ended half way is in the record of acts, to the last row: the next counts from zero.
  @Test func whatWentBeforeARunEndedIsWrittenDown() async throws {
    let (house, number) = (try await House(), 210)
    _ = try await house.completedRequests(number)
    house.pass(days: 3_651)
    let whole = house.engine.store
    let store = try Store(
      engine: TroubledEngine(whole.file, [nil, .full]), keyring: whole.keyring, association: whole.association)
    let engine = Engine(store: store, world: house.engine.world, publicAddress: "")
    func erased() async throws -> Int {
      try await store.read { ledger in
        try ledger.rows("SELECT 1 FROM beneficiary WHERE association = ? AND erased IS NOT NULL").count
      }
    }
    let messages = try await store.read { try $0.messages(limit: 10_000) }.count
    await #expect(throws: StoreRefusal.full) {
      _ = try await engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true)
    }
    let beginning = "keepRetention periods \(RetentionPeriods.shipped.version): "
    let said = try await records(99, in: engine).filter { $0.hasPrefix(beginning) }.map {
      $0.dropFirst(beginning.count)
    }
    func sum(of kind: String) -> Int {
      said.compactMap { $0.hasPrefix("\(kind) ") ? Int($0.dropFirst(kind.count + 1)) : nil }.reduce(0, +)
    }
    let gone = try await erased()
    #expect(gone > 0 && sum(of: "people") == gone)
    #expect(messages >= number && sum(of: "messages") == messages)
    #expect(!said.contains { $0.hasPrefix("in all") })
    let rest = try await engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true)
    #expect(rest.people == number - gone && rest.rows["messages"] == 0)
    #expect(try await erased() == number)
    #expect(try await records(1, in: engine).first?.hasPrefix(beginning + "in all messages 0, ") == true)
    #expect(try await house.engine.verify().isClean)
  }

  /// One whose request cannot be read stays, and keeps nobody else.
  @Test func whoCannotBeReadKeepsNobodyElse() async throws {
    let house = try await House()
    _ = try await house.completedRequests(3)
    let store = house.engine.store
    let damaged = try #require(try await store.read { try $0.beneficiaries(limit: 9) }.first)
    _ = try await store.write { ledger in
      try ledger.execute(
        """
        UPDATE request_step SET payload = substr(payload, 1, 1) WHERE association = ? AND request IN
          (SELECT request FROM request WHERE beneficiary = ?)
        """, SQLValue(damaged))
    }
    house.pass(days: 3_651)
    #expect(try await house.engine.keepRetention(under: .shipped, dryRun: true, by: nil).people == 2)
    let round = try await house.engine.keepRetention(under: .shipped, dryRun: false, by: nil, clockIsRight: true)
    #expect(round.people == 2)
    #expect(try await store.read { try $0.beneficiaries(limit: 9) } == [damaged])
  }

  /// The keys' file remembers everybody who was ever erased: they are looked up together, not one by one.
  @Test func whoWasEverErasedIsLookedUpWithManyOthers() async throws {
    let house = try await House()
    _ = try await house.completedRequests(6)
    let whole = house.engine.store
    let engine = CountingEngine(whole.file)
    let store = try Store(engine: engine, keyring: whole.keyring, association: whole.association)
    let people = try await store.read { try $0.beneficiaries(limit: 9) }
    let earlier = (0..<1_200).map { BeneficiaryID(high: 7, low: $0) }
    for person in people + earlier { try whole.keyring.persons.destroy(person, on: house.now.day) }
    #expect(try await store.write { try $0.completeErasures() } == 6)
    for person in people { #expect(try await isErased(person, in: house.engine)) }
    let before = engine.counts.statements
    #expect(try await store.write { try $0.completeErasures() } == 0)
    #expect(engine.counts.statements - before < 10)
  }

  @Test(arguments: [TroubledEngine.Trouble.full, .again])
  func anErasureByWishIsFinishedAndWrittenDown(_ trouble: TroubledEngine.Trouble) async throws {
    let (house, engine, person) = try await troubled([trouble], days: 0)
    try await engine.eraseSubject(FlowTrial.nationalID, under: .shipped, by: nil)
    #expect(try await isErased(person, in: engine))
    #expect(try await records(2, in: engine).filter { $0 == "eraseSubject wish" }.count == 1)
    #expect(try await house.engine.verify().isClean)
  }
}
