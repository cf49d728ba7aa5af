import Testing
import Vocabulary

@testable import Access

/// What is noticed of where answers come from, and for how long.
@Suite struct BurstWatchTests {
  private let phone = VisitorAddress("198.51.100.7")
  private let other = VisitorAddress("2001:db8::1")
  private let now = Moment(seconds: 1_791_698_400)

  @Test func fromTheEleventhOnTheyAreABurstUntilTenMinutesHavePassed() {
    var watch = BurstWatch()
    for second in 0..<10 {
      #expect(!watch.isBurst(phone, at: now.adding(seconds: Int64(second))))
      watch.note(phone, at: now.adding(seconds: Int64(second)))
    }
    #expect(watch.isBurst(phone, at: now.adding(seconds: 10)))
    #expect(!watch.isBurst(other, at: now.adding(seconds: 10)))
    #expect(watch.isBurst(phone, at: now.adding(seconds: 599)))
    #expect(!watch.isBurst(phone, at: now.adding(seconds: 600)))
  }

  @Test func whatIsJustBeingTakenCountsAndWhatIsRefusedDoesNot() {
    var watch = BurstWatch()
    let seen = (0..<12).map { _ in watch.begin(phone, at: now) }
    #expect(seen.count { $0 } == 2 && seen.suffix(2).allSatisfy { $0 })
    for place in 0..<12 { watch.end(phone, begunAt: now, isTaken: place < 9) }
    #expect(!watch.isBurst(phone, at: now))
    // A refused one takes none back that was taken before it.
    for _ in 0..<9 {
      _ = watch.begin(phone, at: now)
      watch.end(phone, begunAt: now, isTaken: false)
    }
    let tenth = watch.begin(phone, at: now)
    watch.end(phone, begunAt: now, isTaken: true)
    let eleventh = watch.begin(phone, at: now)
    watch.end(phone, begunAt: now, isTaken: false)
    #expect(!tenth && eleventh && watch.isBurst(phone, at: now))
  }

  @Test func noMoreAddressesAreRememberedThanThereIsRoomFor() {
    var watch = BurstWatch(capacity: 100)
    for number in 0..<10_000 { watch.note(VisitorAddress("10.\(number / 256).\(number % 256).1"), at: now) }
    for _ in 0..<10 { watch.note(phone, at: now) }
    #expect(watch.isBurst(phone, at: now))
  }

  @Test func aNetworkHoldsItsOwnAddressesAlone() throws {
    let office = try #require(Network("10.1.2.0/23"))
    for inside in ["10.1.2.1", "10.1.3.255", "::ffff:10.1.2.9"] { #expect(office.contains(VisitorAddress(inside))) }
    for outside in ["10.1.4.1", "10.1.1.255", "2001:db8::1", "", "what"] {
      #expect(!office.contains(VisitorAddress(outside)), "\(outside)")
    }
    let six = try #require(Network("2001:db8:7::/48"))
    #expect(six.contains(VisitorAddress("2001:db8:7:1::9")) && !six.contains(VisitorAddress("2001:db8:8::9")))
    #expect(try #require(Network("192.0.2.4")).contains(VisitorAddress("192.0.2.4")))
    for wrong in ["", "/8", "10.1.2.0/", "10.1.2.0/33", "10.1.2.0/0", "10.1.2/24", "2001:db8::/65", "office"] {
      #expect(Network(wrong) == nil, "\(wrong)")
    }
  }
}
