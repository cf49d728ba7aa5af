import Access
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
