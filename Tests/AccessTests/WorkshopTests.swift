import Access
import Foundation
import Synchronization
import Testing

@Suite struct WorkshopTests {
  @Test func noMoreThanTwoWorkAtOnceAndEachGetsItsOwnResult() async throws {
    let workshop = PasswordWorkshop()
    let inside = Inside()
    let made = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for number in 0..<20 {
        group.addTask {
          let made = try await workshop.run {
            inside.enter()
            Thread.sleep(forTimeInterval: 0.01)
            inside.leave()
            return number * number
          }
          return (number, made)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(inside.most == 2)
    #expect(made == Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, $0 * $0) }))
  }

  @Test(.timeLimit(.minutes(1))) func whoComesWhenTooManyWaitIsToldSoAtOnce() async throws {
    let workshop = PasswordWorkshop(atOnce: 1, longestLine: 3)
    let gate = DispatchSemaphore(value: 0)
    let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<10 {
        group.addTask {
          do {
            return try await workshop.run {
              gate.wait()
              return true
            }
          } catch SignInRefusal.busy { return false }
        }
      }
      var outcomes: [Bool] = []
      for try await outcome in group {
        outcomes.append(outcome)
        // The seven that were turned away come first: the three inside still wait at the gate.
        if outcomes.count == 7 { for _ in 0..<3 { gate.signal() } }
      }
      return outcomes
    }
    #expect(outcomes == Array(repeating: false, count: 7) + Array(repeating: true, count: 3))
    #expect(try await workshop.run { 1 } == 1)
  }

  @Test func aFailureReachesTheOneWhoAsked() async {
    struct Broken: Error {}
    let workshop = PasswordWorkshop()
    await #expect(throws: Broken.self) { try await workshop.run { throw Broken() } }
  }
}

/// How many are at work.
private final class Inside: Sendable {
  private let count = Mutex((now: 0, most: 0))

  var most: Int { count.withLock { $0.most } }

  func enter() {
    count.withLock { count in
      count.now += 1
      count.most = max(count.most, count.now)
    }
  }

  func leave() { count.withLock { $0.now -= 1 } }
}
