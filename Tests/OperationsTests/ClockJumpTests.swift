import Access
import Collector
import Messaging
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations

/// A clock that jumps and is put right again: nobody is written to twice or forgotten, no answer is lost or counted twice.
@Suite struct ClockJumpTests {
  /// How many messages went out by each link in a fortnight in which the clock jumped, or did not.
  private func messages(_ jump: ClockJump?) async throws -> [String: Int] {
    let house = try await House()
    let fake = FakeGateway(.sms, seed: 1, faulty: false) { house.now }
    _ = try await house.completedRequests(3)
    house.pass(seconds: 7_200)
    try await house.engine.carryOutbox(by: [fake.gateway])
    #expect(!fake.taken.isEmpty)
    // Another is asked while the first have got their message and wait for their reminder.
    _ = try await house.completedRequests(2)
    let away = jump?.seconds(from: house.now) ?? 0
    house.pass(seconds: away)
    for _ in 0..<6 {
      try await house.engine.carryOutbox(by: [fake.gateway])
      house.pass(seconds: 600)
    }
    house.pass(seconds: -away)
    for _ in 0..<(14 * 24) {
      try await house.engine.carryOutbox(by: [fake.gateway])
      house.pass(seconds: 3_600)
    }
    #expect(fake.callsAfterAll == 0 && fake.repeats == 0)
    let verification = try await house.engine.verify()
    #expect(verification.isClean, "\(verification.differences) \(verification.structural)")
    // News of a request has a link of its own (/t/).
    let surveys = fake.taken.compactMap(\.parcel.link).filter { $0.contains("/s/") }
    return Dictionary(grouping: surveys) { $0 }.mapValues(\.count)
  }

  @Test(arguments: ClockJump.allCases) func invitationsAndRemindersGoOutAsOftenAsWithoutTheJump(
    _ jump: ClockJump
  ) async throws {
    let (steady, jumped) = (try await messages(nil), try await messages(jump))
    #expect(steady.count == 5 && steady.values.allSatisfy { $0 == 2 }, "\(steady)")
    #expect(jumped.values.sorted() == steady.values.sorted(), "\(jumped)")
  }

  @Test(arguments: ClockJump.allCases) func everyAnswerCountsOnce(_ jump: ClockJump) async throws {
    let house = try await House()
    let tokens = try await house.completedRequests(6)
    func answer(_ token: Token) async throws {
      try await house.engine.submit(["Q1": ["4"]], key: nil, with: token, mode: .ownPhone)
      await #expect(throws: InvitationRefusal.alreadyAnswered) {
        try await house.engine.submit(["Q1": ["5"]], key: nil, with: token, mode: .ownPhone)
      }
    }
    let away = jump.seconds(from: house.now)
    for (token, jumps) in zip(tokens, [0, away, 0, -away, 0, 0]) {
      house.pass(seconds: jumps)
      try await answer(token)
      try await house.engine.closeDays()
      let verification = try await house.engine.verify()
      #expect(verification.isClean, "\(verification.differences) \(verification.structural)")
    }
    house.pass(days: 2)
    try await house.engine.closeDays()
    try await house.engine.closeDays()
    let verification = try await house.engine.verify()
    #expect(verification.isClean && verification.responses == tokens.count)
  }

  @Test(arguments: ClockJump.allCases) func aSessionIsNoneTheLongerForIt(_ jump: ClockJump) async throws {
    let house = try await House()
    let (_, token) = try await house.signedIn(as: [.relationsEmployee])
    house.pass(seconds: 300)
    let away = jump.seconds(from: house.now)
    house.pass(seconds: away)
    switch jump {
    case .anHourBack:
      let member = try await house.engine.member(with: token)
      #expect(member != nil)
      house.pass(seconds: 3_600 + 1_800)
      await #expect(throws: SessionRefusal.self) { _ = try await house.engine.member(with: token) }
    case .aDayAhead, .to1970:
      await #expect(throws: SessionRefusal.tooLong) { _ = try await house.engine.member(with: token) }
    }
  }

  /// What is let go cannot be had again: a clock that is years ahead for a night lets nothing go, also where the server wrote
  /// something down in that night.
  @Test(arguments: [400, 4_000]) func aClockFarAheadLetsNothingGo(_ days: Int64) async throws {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    let last = house.now.day
    func run(applied: Bool = true, clockIsRight: Bool = false) async throws -> RetentionRound {
      try await house.engine.keepRetention(
        under: .shipped, dryRun: !applied, by: nil, clockIsRight: clockIsRight)
    }
    _ = try await run()
    house.pass(seconds: days * 86_400)
    let counted = try await run(applied: false)
    #expect(counted.rows["messages", default: 0] > 0 && counted.people == (days > 3_650 ? 1 : 0))
    _ = try await house.engine.exportSubject(FlowTrial.mobile, by: nil)
    await #expect(throws: UnlikelyClock(today: house.now.day, last: last)) { _ = try await run() }
    #expect(try await run(applied: false) == counted)
    // The clock is put right: the nightly run goes on by itself.
    house.pass(seconds: -days * 86_400)
    house.pass(days: 1)
    #expect(try await run().people == 0)
    // Time really passed, and somebody says so, once.
    house.pass(seconds: days * 86_400)
    #expect(try await run(clockIsRight: true).rows["messages"] == counted.rows["messages"])
    house.pass(days: 1)
    _ = try await run()
  }
}
