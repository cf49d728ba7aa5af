import Operations
import Storage
import TestSupport
import Testing
import Vocabulary

@Suite struct CountedDaysTests {
  @Test func theCountedDaysReachFromTheFirstToTheLast() async throws {
    let house = try await House()
    #expect(try await house.engine.store.read { try $0.countedDays() } == nil)
    _ = try await house.completedRequest()
    house.pass(days: 40)
    _ = try await house.completedRequest()
    let days = try #require(try await house.engine.store.read { try $0.countedDays() })
    #expect(days.upperBound.number - days.lowerBound.number == 41)
  }
}
