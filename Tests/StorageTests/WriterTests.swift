import Collector
import Foundation
import Operations
import Surveys
import Synchronization
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage

/// What the single writer promises to those who write at the same time.
@Suite struct WriterTests {
  private struct Bad: Error {}

  /// A response to the walk's questionnaire in House's department.
  private func response(_ number: UInt64) throws -> Response {
    Response(
      id: Identifier(high: 5, low: number),
      stratum: Stratum(
        day: Day(number: 20_000), department: House.department.code, service: House.service.code, channel: .phone,
        mode: .kiosk, survey: Questionnaire.walk.reference),
      sheet: try AnswerSheet(reading: ["Q1": ["5"]], for: .walk))
  }

  /// Holds the writer until all of `bodies` wait for it, so that they share one transaction; says which were kept.
  private func together(
    _ store: Store, _ bodies: [@Sendable (Ledger) throws -> Void]
  ) async throws -> [Bool] {
    let (gate, held) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    async let holder: Void = store.write { _ in
      held.signal()
      gate.wait()
    }
    await withCheckedContinuation { done in
      DispatchQueue.global().async {
        held.wait()
        done.resume()
      }
    }
    let kept = await withTaskGroup(of: (Int, Bool).self) { group in
      for (number, body) in bodies.enumerated() {
        group.addTask {
          do {
            try await store.write(body)
            return (number, true)
          } catch { return (number, false) }
        }
      }
      while store.waitingWrites < bodies.count { await Task.yield() }
      gate.signal()
      return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
    }
    try await holder
    return bodies.indices.map { kept[$0] ?? false }
  }

  @Test func aWriteThatFailsHalfDoneTakesItsCountsBackAndNobodyElses() async throws {
    let house = try await House()
    let store = house.engine.store
    let responses = try (0..<20).map { try response(UInt64($0)) }
    let kept = try await together(
      store,
      responses.enumerated().map { number, response in
        { ledger in
          try ledger.save(response)
          if number % 5 == 3 { throw Bad() }
        }
      })
    #expect(kept.enumerated().allSatisfy { $1 == ($0 % 5 != 3) })
    let verification = try await house.engine.verify()
    #expect(verification.responses == 16)
    #expect(verification.isClean)
    // What the writer remembered of the undone transaction is not added to.
    let late = try response(100)
    try await store.write { try $0.save(late) }
    let afterwards = try await house.engine.verify()
    #expect(afterwards.responses == 17 && afterwards.isClean)
  }

  @Test func aRefusalBeforeTheFirstWriteCostsItsNeighboursNothing() async throws {
    let store = try await House().engine.store
    let runs = Mutex(0)
    let response = try response(1)
    let kept = try await together(
      store,
      [
        { ledger in
          runs.withLock { $0 += 1 }
          try ledger.save(response)
        }, { _ in throw Bad() },
      ])
    #expect(kept == [true, false])
    #expect(runs.withLock { $0 } == 1)
  }

  @Test func aRowTheDatabaseRefusesFailsItsOwnWriteAlone() async throws {
    let house = try await House()
    let (first, second) = (try response(1), try response(2))
    let kept = try await together(
      house.engine.store,
      [{ try $0.save(first) }, { try $0.save(first) }, { try $0.save(second) }])
    // Whichever of the first two arrived later was refused.
    #expect(kept[2] && kept[0] != kept[1])
    let verification = try await house.engine.verify()
    #expect(verification.responses == 2 && verification.isClean)
  }

  @Test func countsReadInsideAWriteHoldWhatItWrote() async throws {
    let store = try await House().engine.store
    let response = try response(1)
    let total = try await store.write { ledger in
      try ledger.save(response)
      return try ledger.answerCounts(on: Day(number: 20_000)..<Day(number: 20_001)).total
    }
    #expect(total == 1)
  }
}
