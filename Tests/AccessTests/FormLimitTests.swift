import Testing
import Vocabulary

@testable import Access

/// How many public forms are taken, and how long the others wait.
@Suite struct FormLimitTests {
  private let now = Moment(seconds: 1_791_698_400)
  private let phone = VisitorAddress("192.0.2.1")

  private func wait(
    _ limit: inout FormLimit, from address: VisitorAddress, about numbers: [String] = [], at moment: Moment
  ) -> Int64 {
    do throws(FormLimitRefusal) { try limit.admit(from: address, about: numbers, at: moment) } catch {
      return error.seconds
    }
    return 0
  }

  @Test func oneAddressHasRoomForAFamilyAndThenWaits() {
    var limit = FormLimit()
    for _ in 0..<20 { #expect(wait(&limit, from: phone, at: now) == 0) }
    #expect(wait(&limit, from: phone, at: now) == 30)
    #expect(wait(&limit, from: VisitorAddress("192.0.2.2"), at: now) == 0)
    #expect(wait(&limit, from: phone, at: now.adding(seconds: 29)) == 1)
    #expect(wait(&limit, from: phone, at: now.adding(seconds: 30)) == 0)
    #expect(wait(&limit, from: phone, at: now.adding(seconds: 30)) == 30)
    #expect(wait(&limit, from: phone, at: now.adding(days: 1)) == 0)
  }

  @Test func oneNumberIsNotFloodedFromManyAddresses() {
    var limit = FormLimit()
    for place in 1...5 {
      #expect(wait(&limit, from: VisitorAddress("192.0.2.\(place)"), about: ["+966500000001"], at: now) == 0)
    }
    #expect(wait(&limit, from: VisitorAddress("192.0.2.9"), about: ["+966500000001", "1"], at: now) == 3_600)
    #expect(wait(&limit, from: VisitorAddress("192.0.2.9"), about: ["+966500000002", "1"], at: now) == 0)
  }

  @Test func everybodyTogetherIsHeldToAPace() {
    var limit = FormLimit()
    for place in 0..<300 {
      #expect(wait(&limit, from: VisitorAddress("10.0.\(place / 200).\(place % 200)"), at: now) == 0)
    }
    #expect(wait(&limit, from: VisitorAddress("10.1.0.1"), at: now) == 1)
    #expect(wait(&limit, from: VisitorAddress("10.1.0.1"), at: now.adding(seconds: 1)) == 0)
  }

  @Test func aRefusedFormUsesNothingUpAndAClockSetBackHoldsNobodyLonger() {
    var limit = FormLimit()
    for _ in 0..<20 { _ = wait(&limit, from: phone, at: now) }
    for _ in 0..<50 { #expect(wait(&limit, from: phone, at: now) == 30) }
    #expect(wait(&limit, from: phone, at: now.adding(seconds: 30)) == 0)
    #expect(wait(&limit, from: phone, at: now.adding(days: -400)) == 30)
  }

  @Test func itRemembersNoMoreThanItHasRoomFor() {
    var limit = FormLimit(capacity: 8)
    for place in 0..<200 { _ = wait(&limit, from: VisitorAddress("10.0.0.\(place)"), about: ["\(place)"], at: now) }
    #expect(limit.size <= 16)
  }
}
