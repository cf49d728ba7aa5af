import Access
import Testing
import Vocabulary

/// Tablets on which people answer: registered, set up once, and over.
@Suite struct TabletTests {
  private let start = Moment(seconds: 1_791_698_400)
  private let officer = StaffID(high: 1, low: 1)

  private func key(_ number: UInt64) -> SecretToken {
    var generator = Fixed(number: number)
    return SecretToken(using: &generator)
  }

  private struct Fixed: RandomNumberGenerator {
    let number: UInt64
    mutating func next() -> UInt64 { number }
  }

  private func registered(_ name: String = " استقبال  المكتب ", days: Int = 30) throws(TabletRefusal) -> Tablet {
    try Tablet(registering: name, .kiosk, days: days, as: .init(high: 2, low: 2), key: key(1), by: officer, at: start)
  }

  @Test func aTabletIsSetUpOnceAndInTime() throws {
    let tablet = try registered()
    #expect(tablet.name == "استقبال المكتب" && tablet.standing(at: start) == .waiting)
    #expect(throws: TabletRefusal.ended) { try tablet.open(.kiosk, at: start) }
    let inUse = try tablet.settingUp(with: key(2), at: start.adding(seconds: 60))
    #expect(inUse.keyDigest == key(2).digest && inUse.standing(at: start.adding(days: 29)) == .inUse)
    try inUse.open(.kiosk, at: start.adding(days: 29))
    #expect(throws: TabletRefusal.keySpent) { try inUse.settingUp(with: key(3), at: start.adding(seconds: 90)) }
    #expect(throws: TabletRefusal.keySpent) { try tablet.settingUp(with: key(2), at: start.adding(days: 2)) }
    #expect(tablet.standing(at: start.adding(days: 2)) == .lapsed)
  }

  @Test func nothingIsTakenOnceItIsOverOrOfAnotherKind() throws {
    let inUse = try registered().settingUp(with: key(2), at: start)
    #expect(throws: TabletRefusal.notRegistered) { try inUse.open(.delegate, at: start) }
    #expect(throws: TabletRefusal.ended) { try inUse.open(.kiosk, at: start.adding(days: 30)) }
    let revoked = try inUse.revoking(at: start.adding(days: 1))
    #expect(revoked.standing(at: start.adding(days: 1)) == .revoked)
    #expect(throws: TabletRefusal.ended) { try revoked.open(.kiosk, at: start.adding(days: 1)) }
    #expect(throws: TabletRefusal.alreadyRevoked) { try revoked.revoking(at: start.adding(days: 2)) }
    #expect(throws: TabletRefusal.keySpent) { try revoked.settingUp(with: key(3), at: start.adding(days: 1)) }
  }

  @Test func aNameAndAnOfferedPeriodAreNeeded() {
    #expect(throws: TabletRefusal.nameNotReadable(most: 60)) { try registered("  ") }
    #expect(throws: TabletRefusal.nameNotReadable(most: 60)) { try registered(String(repeating: "ا", count: 61)) }
    #expect(throws: TabletRefusal.daysNotOffered) { try registered(days: 10_000) }
  }

  @Test func aTabletsCookieIsForThisHostAlone() {
    let cookie = TabletCookie.tablet(key(1), seconds: 60, overTLS: true).description
    #expect(
      cookie.hasPrefix("__Host-rida_tablet=\(key(1).text); Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Strict"))
    #expect(!TabletCookie.answering("x", overTLS: false).description.contains("Secure"))
    #expect(TabletCookie.answeringEnded(overTLS: true).description.contains("Max-Age=0"))
  }

  @Test func aNameIsAsLongAsItsMarks() {
    let marked = "س" + String(repeating: "\u{064E}", count: 60)
    #expect(throws: TabletRefusal.nameNotReadable(most: 60)) { try registered(marked) }
  }
}
