import Access
import Collector
import CoreMetrics
import Operations
import TestSupport
import Testing
import Vocabulary

@testable import Web

struct LimitTests {
  @Test func whoGuessesAtLinksWaits() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let good = try await house.completedRequest()
    var statuses: [Int] = []
    for _ in 0..<40 { statuses.append(try await visitor.get("/s/\(house.engine.world.token())").status) }
    #expect(statuses.prefix(20).allSatisfy { $0 == 404 } && statuses.last == 429)
    let told = try await visitor.get("/s/\(good)")
    #expect(told.status == 429 && told.header("Retry-After") != nil)
    house.pass(seconds: 3_600)
    #expect(try await visitor.get("/s/\(good)").status == 200)
  }

  /// Who has the form of a link before him guesses at none; the links of others stay guarded.
  @Test func whatWasWrittenIsTakenWhileOthersAtTheAddressGuess() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let (good, other) = (try await house.completedRequest(), try await house.completedRequest())
    let page = try await visitor.get("/s/\(good)").text
    let key = try #require(page.firstMatch(of: /name="key" value="([^"]+)"/)?.1)
    for _ in 0..<40 { _ = try await visitor.get("/s/\(house.engine.world.token())") }
    for guess in [other, house.engine.world.token()] {
      #expect(try await visitor.post("/s/\(guess)", "key=\(key)&Q1=5").status == 429)
      #expect(try await visitor.post("/s/\(guess)", "Q1=5").status == 429)
    }
    #expect(try await visitor.post("/s/short", "key=\(key)&Q1=5").status == 429)
    let refused = try await visitor.post("/s/\(good)", "key=\(key)&Q1=4&Q9=1&Q9=2&Q9=3&Q10=words")
    #expect(refused.status == 422 && refused.text.contains(">words</textarea>"))
    #expect(try await visitor.post("/s/\(good)", "key=\(key)&Q1=4&Q10=words").status == 200)
    #expect(try await house.engine.verify().responses == 1)
  }

  /// A form that is refused, or sent again, is no answer more; the eleventh answer is one of a burst.
  @Test func aBurstIsOfAnswersAndNotOfForms() async throws {
    let house = try await House.settingAside()
    let visitor = try Visitor(house)
    let links = try await house.completedRequests(11)
    house.pass(seconds: 7_200)
    func setAside() async throws -> [String] {
      let days = Day(number: 0)..<Day(number: 100_000)
      return try await house.engine.asideLines(on: days).flatMap { Array(repeating: $0.reasons, count: $0.answers) }
    }
    for link in links {
      #expect(try await setAside() == [])
      let page = try await visitor.get("/s/\(link)").text
      let key = try #require(page.firstMatch(of: /name="key" value="([^"]+)"/)?.1)
      house.pass(seconds: 20)
      #expect(try await visitor.post("/s/\(link)", "key=\(key)&Q1=4&Q9=1&Q9=2&Q9=3").status == 422)
      for _ in 0..<2 { #expect(try await visitor.post("/s/\(link)", "key=\(key)&Q1=4&Q9=1").status == 200) }
    }
    #expect(try await setAside() == ["burst"])
  }

  /// Fifteen that come before any of them is taken.
  @Test func ofManyAnswersAtOnceNoMoreAreFreeThanOfManyInTurn() async throws {
    let (bursts, address, now) = (BurstGuard(), VisitorAddress("203.0.113.9"), Moment(seconds: 1_791_698_400))
    let gate = Gate(for: 15)
    let seen = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<15 {
        group.addTask {
          try await bursts.counting(from: address, own: [], at: now, isNew: { _ in true }) { seen in
            await gate.pass()
            return seen.inBurst
          }
        }
      }
      return try await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(seen.count { $0 } == 5)
  }

  /// Forty guesses of which none waits for another: as many are looked up as in turn.
  @Test func ofManyGuessesAtOnceNoMoreAreFreeThanOfManyInTurn() async throws {
    let (links, address, now) = (LinkGuard(), VisitorAddress("203.0.113.9"), Moment(seconds: 1_791_698_400))
    let gate = Gate(for: 20)
    let lookedUp = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<40 {
        group.addTask {
          do {
            try await links.trying(from: address, at: now, isNowhere: { $0 is InvitationRefusal }) { () -> Void in
              await gate.pass()
              throw InvitationRefusal.unknown
            }
            return false
          } catch {
            return error is InvitationRefusal
          }
        }
      }
      return await group.reduce(0) { $1 ? $0 + 1 : $0 }
    }
    #expect(lookedUp == 21)
    await #expect(throws: TooManyGuesses.self) {
      try await links.trying(from: address, at: now, isNowhere: { _ in false }) {}
    }
  }

  @Test func goodLinksAtOnceAreAllLookedUp() async throws {
    let (links, address, now) = (LinkGuard(), VisitorAddress("203.0.113.9"), Moment(seconds: 1_791_698_400))
    let number = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<100 {
        group.addTask {
          try await links.trying(from: address, at: now, isNowhere: { _ in true }) {
            await Task.yield()
            return 1
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(number == 100)
  }

  @Test func goodLinksCostNothing() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let token = try await house.completedRequest()
    for _ in 0..<60 { #expect(try await visitor.get("/s/\(token)").status == 200) }
  }

  /// A million guesses at a second each: hardly any is looked up, and the memory of the throttle stays small.
  @Test func aMillionGuessesAreThrottled() {
    var throttle = GuessThrottle(capacity: 1_000)
    var lookedUp = 0
    for guess in 0..<1_000_000 {
      let now = Moment(seconds: Int64(guess))
      let address = VisitorAddress("203.0.113.\(guess % 8)")
      if throttle.wait(from: address, at: now) == 0 {
        lookedUp += 1
        throttle.failed(from: address, at: now)
      }
    }
    #expect(lookedUp < 150_000)
  }

  @Test func measurementsNameRoutesAndNobody() async throws {
    let book = MetricsBook()
    let counter = book.makeCounter(label: "hb.requests", dimensions: [("http.route", "/s/{token}")])
    counter.increment(by: 2)
    let timer = book.makeTimer(label: "took", dimensions: [])
    timer.recordNanoseconds(3_000_000)
    timer.recordNanoseconds(20_000_000_000)
    let gauge = book.makeMeter(label: "open", dimensions: [("a\"b", "c\"d\n")])
    gauge.increment(by: 3)
    gauge.decrement(by: 1)
    let text = book.text()
    #expect(text.contains("# TYPE hb_requests_total counter\nhb_requests_total{http_route=\"/s/{token}\"} 2\n"))
    #expect(text.contains("took_seconds_bucket{le=\"0.0025\"} 0\ntook_seconds_bucket{le=\"0.005\"} 1\n"))
    #expect(text.contains("took_seconds_bucket{le=\"+Inf\"} 2\ntook_seconds_sum 20.003\ntook_seconds_count 2\n"))
    #expect(text.contains("open{a_b=\"c\\\"d\\n\"} 2.0"))
  }

  @Test func measurementsAreForThisMachineAlone() async throws {
    let visitor = try Visitor(try await House(), metrics: MetricsBook())
    #expect(try await visitor.get("/metrics").status == 404)
  }
}

/// Lets nobody through until so many have come to it; then everybody.
private actor Gate {
  private let number: Int
  private var come = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(for number: Int) { self.number = number }

  func pass() async {
    come += 1
    guard come >= number else { return await withCheckedContinuation { waiting.append($0) } }
    for one in waiting { one.resume() }
    waiting = []
  }
}
