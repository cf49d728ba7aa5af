import Operations
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// A day or a moment in the database that no record can have held is damage, and said as such: nothing reckons with it.
@Suite struct DamagedTimeTests {
  @Test(arguments: ["issued = \(Int.max)", "issued = \(Int.min)", "issued = 3000001", "issued = -800001"])
  func aDayBeyondAllCalendarsIsDamage(change: String) async throws {
    let house = try await House()
    _ = try await house.completedRequest()
    #expect(try await house.engine.store.read { try $0.countedDays() } != nil)
    try await house.engine.store.spoil("UPDATE invitation_count SET \(change)")
    await #expect(throws: DamagedRow.self) { try await house.engine.store.read { try $0.countedDays() } }
  }

  @Test(arguments: ["expires = \(Int.max)", "issued = \(Int.min)", "expires = 260000000000"])
  func aMomentBeyondAllCalendarsIsDamage(change: String) async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    #expect(try await house.engine.store.read { try $0.invitation(token) } != nil)
    try await house.engine.store.spoil("UPDATE invitation SET \(change)")
    await #expect(throws: DamagedRow.self) { try await house.engine.store.read { try $0.invitation(token) } }
  }

  @Test(arguments: [(year: 1, month: 1, day: 1), (year: 9_999, month: 12, day: 31)])
  func whateverCanBeTypedIsReadBack(date: (year: Int, month: Int, day: Int)) throws {
    let day = try #require(Day(year: date.year, month: date.month, day: date.day))
    let row = Row(values: [SQLValue(day), SQLValue(day.start), SQLValue(day.start.adding(days: 3_650))])
    #expect(try row.day(0) == day)
    #expect(try row.moment(1).day == day && row.moment(2).day == day.adding(days: 3_650))
  }
}
