import Access
import Collector
import Storage
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

/// The kiosk: one after another answers, and none finds anything of the one before.
struct KioskTests {
  private func code(_ token: Token, _ house: House) async throws -> String {
    try #require(try await house.engine.store.read { try $0.shortCode(of: token) }).digits
  }

  /// A browser of a tablet that was registered and set up over the pages.
  private func tablet(_ kind: Tablet.Kind, _ house: House) async throws -> Visitor {
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let shown = try await officer.post("/staff/tablets", "name=kiosk&kind=\(kind.rawValue)&days=30")
    let path = try #require(shown.text.firstMatch(of: /http:\/\/survey\.example(\/tablet\/[A-Za-z0-9_-]+)/)).1
    var visitor = try Visitor(house)
    visitor.headers["Sec-Fetch-Site"] = "same-origin"
    // Looking sets nothing up: a preview robot spends no key.
    for _ in 0..<3 { #expect(try await visitor.get(String(path)).header("Set-Cookie") == nil) }
    let set = try await visitor.post(String(path), "")
    #expect(set.status == 303)
    visitor.headers["Cookie"] = try #require(set.header("Set-Cookie")?.split(separator: ";").first).description
    #expect(try await visitor.post(String(path), "").status == 410)
    return visitor
  }

  private func answering(_ kiosk: Visitor, _ answer: Answer) throws -> Visitor {
    var person = kiosk
    let cookie = try #require(answer.header("Set-Cookie")?.split(separator: ";").first)
    person.headers["Cookie"] = "\(kiosk.headers["Cookie"] ?? ""); \(cookie)"
    return person
  }

  @Test func aPersonAnswersAtTheKioskAndTheModeIsKept() async throws {
    let house = try await House()
    let kiosk = try await tablet(.kiosk, house)
    let code = try await code(try await house.completedRequest(), house)
    let start = try await kiosk.get("/kiosk")
    #expect(!start.text.contains("⟦"))
    #expect(
      start.status == 200 && start.text.contains("<noscript><meta http-equiv=\"refresh\" content=\"900;url=/kiosk\">"))
    let led = try await kiosk.post("/kiosk", "code=\(code)")
    #expect(led.status == 303 && led.header("Location") == "/kiosk/answer")
    let person = try answering(kiosk, led)
    let form = try await person.get("/kiosk/answer")
    #expect(form.status == 200 && form.text.contains("ترميم سقف") && !form.text.contains("?stop=1"))
    #expect(try await person.post("/kiosk/answer", "Q1=77").status == 422)
    let thanked = try await person.post("/kiosk/answer", "Q1=5&key=\(house.engine.world.token())")
    #expect(thanked.status == 303 && thanked.header("Location") == "/kiosk/thanks")
    #expect(thanked.header("Set-Cookie")?.contains("rida_answering=; Path=/; Max-Age=0") == true)
    #expect(try await kiosk.get("/kiosk/thanks").text.contains("content=\"15;url=/kiosk\""))
    #expect(try await house.strata().map(\.mode) == [.kiosk])
  }

  @Test func theWayBackShowsNothingOfThePersonBefore() async throws {
    let house = try await House()
    let kiosk = try await tablet(.kiosk, house)
    let code = try await code(try await house.completedRequest(), house)
    let led = try await kiosk.post("/kiosk", "code=\(code)")
    let person = try answering(kiosk, led)
    #expect(try await person.get("/kiosk/answer").header("Cache-Control") == "no-store")
    // The beginning takes the cookie away; without it, the same address shows the beginning.
    #expect(try await person.get("/kiosk").header("Set-Cookie")?.contains("Max-Age=0") == true)
    for answer in [try await kiosk.get("/kiosk/answer"), try await kiosk.post("/kiosk/answer", "Q1=5")] {
      #expect(answer.status == 303 && answer.header("Location") == "/kiosk" && !answer.text.contains("ترميم"))
    }
    #expect(try await house.strata().isEmpty)
    #expect(!led.text.contains(code) && led.header("Location")?.contains(code) == false)
  }

  /// Guesses from the office's address hold up the next code, not who is answering.
  @Test func whoAnswersIsNotHeldUpByWhatOthersTry() async throws {
    let house = try await House()
    let kiosk = try await tablet(.kiosk, house)
    let code = try await code(try await house.completedRequest(), house)
    let next = try await self.code(try await house.completedRequest(), house)
    let person = try answering(kiosk, try await kiosk.post("/kiosk", "code=\(code)"))
    for _ in 0..<40 { _ = try await kiosk.get("/s/\(house.engine.world.token())") }
    #expect(try await kiosk.post("/kiosk", "code=\(next)").status == 429)
    #expect(try await person.get("/kiosk/answer").status == 200)
    let thanked = try await person.post("/kiosk/answer", "Q1=5&key=\(house.engine.world.token())")
    #expect(thanked.status == 303 && thanked.header("Location") == "/kiosk/thanks")
    #expect(try await house.strata().map(\.mode) == [.kiosk])
  }

  @Test func noBrowserButARegisteredTabletAnswersAsAKiosk() async throws {
    let house = try await House()
    let code = try await code(try await house.completedRequest(), house)
    let link = try await house.engine.link(of: try ShortCode(typed: code))
    var stranger = try Visitor(house)
    stranger.headers["Sec-Fetch-Site"] = "same-origin"
    var forged = stranger
    forged.headers["Cookie"] = "rida_tablet=\(String(repeating: "A", count: 43)); rida_answering=\(link)"
    let delegate = try await tablet(.delegate, house)
    for visitor in [stranger, forged, delegate] {
      #expect(try await visitor.get("/kiosk").status == 403)
      #expect(try await visitor.post("/kiosk", "code=\(code)").status == 403)
      #expect(try await visitor.get("/kiosk/answer").status == 403)
      #expect(try await visitor.post("/kiosk/answer", "Q1=5").status == 403)
    }
    #expect(try await house.strata().isEmpty)
    // His own link stays his own: what he sends by it is no kiosk's answer, whatever he writes into it.
    #expect(try await stranger.post("/s/\(link)", "Q1=5&mode=kiosk").status == 422)
    #expect(try await stranger.post("/s/\(link)", "Q1=5").status == 200)
    #expect(try await house.strata().map(\.mode) == [.ownPhone])
  }

  @Test func aRevokedOrOldTabletTakesNothing() async throws {
    let house = try await House()
    let kiosk = try await tablet(.kiosk, house)
    let officer = try await Visitor(house).signedIn(house, as: [.administrator])
    let list = try await officer.get("/staff/tablets").text
    let revoke = try #require(list.firstMatch(of: /\/staff\/tablets\/[0-9a-f]{32}\/revoked/)).0
    #expect(list.contains("قيد الاستعمال"))
    #expect(try await officer.post(String(revoke), "").status == 303)
    #expect(try await kiosk.get("/kiosk").status == 403)
    #expect(try await officer.post(String(revoke), "").status == 409)
    #expect(try await officer.get("/staff/tablets").text.contains("أُلغي تسجيله"))
    let old = try await tablet(.kiosk, house)
    #expect(try await old.get("/kiosk").status == 200)
    house.pass(days: 30)
    #expect(try await old.get("/kiosk").status == 403)
  }

  @Test func onlyItsOwnScriptRuns() async throws {
    let house = try await House()
    let kiosk = try await tablet(.kiosk, house)
    let page = try await kiosk.get("/kiosk")
    let policy = try #require(page.header("Content-Security-Policy"))
    #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'") && !policy.contains("unsafe"))
    #expect(page.text.ranges(of: "<script").count == 1 && page.text.contains("<script src=\"/kiosk/kiosk.js\""))
    for path in ["/kiosk/kiosk.js", "/kiosk/line.js", "/kiosk/tablet.css", "/delegate/worker.js", "/delegate/app.js"] {
      let file = try await kiosk.get(path)
      #expect(file.status == 200 && file.header("X-Content-Type-Options") == "nosniff" && !file.bytes.isEmpty)
    }
    #expect(try await kiosk.get("/delegate/worker.js").header("Service-Worker-Allowed") == "/delegate")
    #expect(
      try await kiosk.get("/delegate/app.webmanifest").header("Content-Type")
        == "application/manifest+json; charset=utf-8")
  }
}
