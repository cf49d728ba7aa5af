import Testing
import Vocabulary

@testable import Access

@Suite struct ThrottleTests {
  private let now = Door.now
  private let here = Door.here

  private func name(_ text: String = "noura.saad") throws -> SignInName { try SignInName(text) }

  private func no(
    _ throttle: inout SignInThrottle, _ name: SignInName?, _ address: VisitorAddress, _ moment: Moment
  ) -> SignInRefusal? {
    do throws(SignInRefusal) { try throttle.begin(name, from: address, at: moment) } catch { return error }
    return nil
  }

  @Test func theFirstTriesAreFreeAndThenEachDoublesTheWait() throws {
    var throttle = SignInThrottle()
    let name = try name()
    for _ in 0..<4 { #expect(no(&throttle, name, here, now) == nil) }
    var moment = now
    for wait: Int64 in [2, 4, 8, 16, 32] {
      #expect(no(&throttle, name, here, moment) == .wait(seconds: wait))
      #expect(no(&throttle, name, here, moment.adding(seconds: wait - 1)) == .wait(seconds: 1))
      moment = moment.adding(seconds: wait)
      #expect(no(&throttle, name, here, moment) == nil)
    }
  }

  @Test func noWaitIsLongerThanAQuarterOfAnHourHoweverOftenOneTries() throws {
    var throttle = SignInThrottle()
    let name = try name()
    var moment = now
    var longest: Int64 = 0
    for _ in 0..<3_000 {
      let wait = throttle.wait(for: name, from: here, at: moment)
      longest = max(longest, wait)
      moment = moment.adding(seconds: wait)
      #expect(no(&throttle, name, here, moment) == nil)
    }
    #expect(longest == 900)
    #expect(throttle.wait(for: name, from: here, at: moment.adding(seconds: 900)) == 0)
  }

  @Test func theOwnersOwnFirstTryIsNotHeldUpByOthersElsewhere() throws {
    var throttle = SignInThrottle()
    let name = try name()
    for number in 0..<2_000 {
      let address = VisitorAddress("10.0.\(number / 250).\(number % 250)")
      #expect(no(&throttle, name, address, now) == nil)
    }
    #expect(no(&throttle, name, here, now) == nil)
    // From then on the name's own wait holds for him too, and is half a minute at most.
    #expect(no(&throttle, name, here, now) == .wait(seconds: 30))
    #expect(no(&throttle, name, here, now.adding(seconds: 30)) == nil)
  }

  @Test func aThousandTriesAtOnceAreNotAThousandFreeOnes() throws {
    var throttle = SignInThrottle()
    let name = try name()
    #expect((0..<1_000).count { _ in no(&throttle, name, here, now) == nil } == 4)
    var other = SignInThrottle()
    let names = try (0..<1_000).map { try SignInName("somebody\($0)") }
    #expect(names.count { no(&other, $0, here, now) == nil } == 11)
  }

  @Test func aSuccessForgivesTheOwnerAndNotWhatOthersFailedAtHisAddress() throws {
    var throttle = SignInThrottle()
    let (owner, other) = (try name(), try name("someone.else"))
    for _ in 0..<4 { #expect(no(&throttle, other, here, now) == nil) }
    for _ in 0..<4 { #expect(no(&throttle, owner, here, now) == nil) }
    let subject = StaffID(high: 1, low: 2)
    try throttle.beginCode(subject, isRecovery: false, from: here, at: now)
    throttle.succeeded(owner, subject, from: here)
    #expect(throttle.wait(for: owner, from: here, at: now) == 0)
    #expect(throttle.wait(for: other, from: here, at: now) == 2)
    for _ in 0..<4 { #expect(no(&throttle, owner, here, now) == nil) }
    #expect(no(&throttle, try name("a.third"), here, now) == .wait(seconds: 2))
  }

  @Test func timeForgivesOneFailureAfterAnother() throws {
    var failures = Failures<Int>(SignInThrottle.pairPace, capacity: 10)
    for _ in 0..<5 { failures.add(1, at: now) }
    #expect(failures.number(1, at: now.adding(seconds: 899)) == 5)
    #expect(failures.number(1, at: now.adding(seconds: 900)) == 4)
    #expect(failures.number(1, at: now.adding(seconds: 4_499)) == 1)
    #expect(failures.number(1, at: now.adding(seconds: 4_500)) == 0)
    #expect(failures.number(1, at: now.adding(seconds: -10_000)) == 5)
    #expect(failures.wait(1, at: now.adding(seconds: -10_000)) == 4)
  }

  @Test func whatIsRememberedIsBounded() throws {
    var throttle = SignInThrottle(capacity: 100)
    var chance = Chance(state: 5)
    for step in 0..<20_000 {
      let address = VisitorAddress("10.1.\(chance.next() % 256).\(chance.next() % 256)")
      _ = no(&throttle, try name("guess\(chance.next() % 100_000)"), address, now.adding(seconds: Int64(step / 10)))
      #expect(throttle.size <= 300)
    }
  }

  @Test func whoWaitsLongestIsNotForgottenForNewcomers() throws {
    var failures = Failures<Int>(SignInThrottle.pairPace, capacity: 100)
    for key in 0..<90 { failures.add(key, at: now) }
    for _ in 0..<6 { failures.add(1_000, at: now.adding(seconds: 5)) }
    for key in 100..<160 { failures.add(key, at: now.adding(seconds: 6)) }
    #expect(failures.number(1_000, at: now.adding(seconds: 6)) == 6)
    #expect(failures.size <= 100)
  }

  /// A plain model beside the throttle: under seeds, no try is let in before its wait is over, and every wait ends.
  @Test func noWalkOfTriesFindsAWayAroundTheWaits() throws {
    let names = try (0..<4).map { try SignInName("name\($0)") }
    let addresses = (0..<5).map { VisitorAddress("192.0.2.\($0)") }
    for seed in 0..<60 {
      var chance = Chance(state: UInt64(seed))
      var throttle = SignInThrottle()
      var moment = now
      var tries: [(name: Int, address: Int, at: Moment)] = []
      for _ in 0..<400 {
        moment = moment.adding(seconds: Int64(chance.next() % 8))
        let (name, address) = (Int(chance.next() % 4), Int(chance.next() % 5))
        let wait = throttle.wait(for: names[name], from: addresses[address], at: moment)
        #expect((0...900).contains(wait))
        let refused = no(&throttle, names[name], addresses[address], moment)
        #expect(refused == (wait == 0 ? nil : .wait(seconds: wait)))
        if refused == nil { tries.append((name, address, moment)) }
      }
      for (name, address) in (0..<4).flatMap({ name in (0..<5).map { (name, $0) } }) {
        let pair = tries.filter { $0.name == name && $0.address == address }.map(\.at.seconds)
        let gaps = zip(pair.dropFirst(), pair).map { $0 - $1 }
        // Nothing is forgiven within the first 900 seconds: the fifth try comes two seconds after the fourth, at the least.
        for (index, gap) in gaps.enumerated() where index >= 3 && pair[index + 1] - pair[0] < 900 {
          #expect(gap >= min(900, 2 << Int64(index - 3)), "\(seed) \(index) \(gap)")
        }
      }
    }
  }

  @Test func anAddressIsWhatItsOwnerCannotChange() {
    #expect(VisitorAddress("2001:db8:1:2::1") == VisitorAddress("2001:db8:1:2:ffff::9"))
    #expect(VisitorAddress("2001:db8:1:2::1") != VisitorAddress("2001:db8:1:3::1"))
    #expect(VisitorAddress("::ffff:192.0.2.1") == VisitorAddress("192.0.2.1"))
    #expect(VisitorAddress("fe80::1%eth0") == VisitorAddress("fe80::2"))
    #expect(VisitorAddress("192.0.2.1") != VisitorAddress("192.0.2.2"))
    #expect(VisitorAddress("unknown") == VisitorAddress(""))
    #expect(VisitorAddress("unknown") != VisitorAddress("0.0.0.0"))
  }
}
