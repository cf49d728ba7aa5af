import Access
import Collector
import CoreMetrics
import HTTPTypes
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// Nothing of one association is ever readable at another's site, on either engine: every address is tried with what is the
/// one's at the other's.
@Suite struct TwoAssociationsTests {
  /// A key that nobody has.
  private static let nobodys = String(repeating: "f", count: 32)
  private static let leaving = ["/staff/sign-out", "/staff/account/sessions"]

  @Test(arguments: TwoSites.engines) func aSessionOfOneOpensNoAddressOfTheOther(onPostgreSQL: Bool) async throws {
    let pair = try await TwoSites(onPostgreSQL: onPostgreSQL)
    let staff = try await pair.atOne.signedIn(pair.one, as: Set(Role.allCases))
    var stranger = staff
    stranger.headers["Host"] = "other.example"
    var opened = 0
    for address in StaffAddress.all where !Self.leaving.contains(address.path) {
      let path = pair.path(address, with: pair.keys[0])
      if address.method == .get {
        if try await staff.get(path).status == 200 { opened += 1 }
        let answer = try await stranger.get(path)
        #expect(answer.status == 303, "\(path)")
        #expect(answer.header("Location")?.hasPrefix("/staff/sign-in?next=") == true, "\(path)")
      } else {
        let answer = try await stranger.post(path, "")
        #expect(answer.status == 403 && answer.text.contains("سجل الدخول أولاً"), "\(path) \(answer.status)")
      }
    }
    #expect(opened > 15)
  }

  /// Whoever may do everything at the other's site finds nothing of the one's there, by whatever key: it is as a key that
  /// nobody has.
  @Test(arguments: TwoSites.engines) func aKeyOfOneLeadsNowhereAtTheOther(onPostgreSQL: Bool) async throws {
    let pair = try await TwoSites(onPostgreSQL: onPostgreSQL)
    let staff = try await pair.atOne.signedIn(pair.one, as: Set(Role.allCases))
    let stranger = try await pair.atOther.signedIn(pair.other, as: Set(Role.allCases))
    var marked = 0
    for address in StaffAddress.all where !Self.leaving.contains(address.path) {
      for key in address.path.contains("{") ? pair.keys : [Self.nobodys] {
        let (path, unknown) = (pair.path(address, with: key), pair.path(address, with: Self.nobodys))
        if address.method == .get {
          let own = try await staff.get(path)
          if TwoSites.marks.dropFirst(2).contains(where: own.text.contains) { marked += 1 }
          let answer = try await stranger.get(path)
          #expect(try await stranger.get(unknown).status == answer.status, "\(path)")
          for mark in TwoSites.marks { #expect(!answer.text.contains(mark), "\(path) \(mark)") }
        } else {
          let answer = try await stranger.post(path, "")
          #expect(try await stranger.post(unknown, "").status == answer.status, "\(path)")
          for mark in TwoSites.marks { #expect(!answer.text.contains(mark), "\(path) \(mark)") }
        }
      }
    }
    #expect(marked > 3)
    // What was sent to the other's addresses with the one's keys changed nothing of the one's.
    #expect(try await pair.one.engine.verify().isClean)
    #expect(try await pair.one.engine.verify().responses == 5)
  }

  @Test(arguments: TwoSites.engines) func linksCodesAndTabletsOfOneAreUnknownAtTheOther(onPostgreSQL: Bool) async throws
  {
    let pair = try await TwoSites(onPostgreSQL: onPostgreSQL)
    let (open, invented) = (pair.links[5], pair.one.engine.world.token())
    #expect(try await pair.atOne.get("/s/\(open)").status == 200)
    for path in ["/s/", "/s/TOKEN/stop", "/t/", "/staff/join/", "/tablet/"] {
      for secret in [open.text, pair.links[0].text, pair.tabletKey] {
        func written(_ text: String) -> String {
          path.contains("TOKEN") ? path.replacing("TOKEN", with: text) : path + text
        }
        let answer = try await pair.atOther.get(written(secret))
        #expect(try await pair.atOther.get(written(invented.text)).status == answer.status, "\(written(secret))")
        for mark in TwoSites.marks { #expect(!answer.text.contains(mark), "\(path)") }
      }
    }
    for path in ["/s/\(open)", "/s/\(open)/stop"] {
      let answer = try await pair.atOther.post(path, "Q1=5")
      #expect(
        try await pair.atOther.post(path.replacing(open.text, with: invented.text), "Q1=5").status == answer.status)
      #expect(answer.status >= 400, "\(path)")
    }
    let code = try #require(try await pair.one.engine.store.read { try $0.shortCode(of: open) })
    #expect(try await pair.atOther.post("/c", "code=\(code.digits)").status == 404)
    #expect(try await pair.atOne.post("/c", "code=\(code.digits)").status == 303)
    var tablet = pair.atOther
    tablet.headers["Cookie"] = "rida_tablet=\(pair.tabletKey)"
    let batch = try await tablet.get("/delegate/batch")
    #expect(batch.status >= 400)
    #expect(try await pair.one.engine.verify().responses == 5)
    #expect(try await pair.other.engine.verify().responses == 0)
  }

  @Test func aNameThatIsNobodysIsTurnedAwayAndTwoCannotShareOne() async throws {
    let pair = try await TwoSites(onPostgreSQL: false)
    for host in ["127.0.0.1", "localhost", "third.example", "one.example.evil"] {
      #expect(try await Visitor(pair.sites, at: host).get("/").status == 421, "\(host)")
    }
    #expect(try await pair.atOther.get("/?lang=en").status == 200)
    let site = try Visitor.site(of: pair.one, hosts: ["one.example"])
    #expect(throws: SitesRefusal.sharedName("one.example")) { _ = try Sites([site, site]) }
  }

  /// Who guesses at one association's door does not shut the other's.
  @Test func guessesAtOneDoNotSlowTheOther() async throws {
    let pair = try await TwoSites(onPostgreSQL: false)
    func guess(of house: House) -> String {
      ShortCode(of: house.engine.world.token(), with: house.engine.store.keyring.shortCodeKeys).digits
    }
    var last = 0
    for _ in 0..<40 { last = try await pair.atOne.post("/c", "code=\(guess(of: pair.one))").status }
    #expect(last == 429)
    #expect(try await pair.atOther.post("/c", "code=\(guess(of: pair.other))").status == 404)
  }

  @Test func whatIsMeasuredOfOneIsNotToldAtTheOther() {
    let book = MetricsBook()
    for name in ["tabuk", "jeddah"] {
      MetricsBook.$association.withValue(name) { book.makeCounter(label: "visits", dimensions: []).increment(by: 1) }
    }
    let told = MetricsBook.$association.withValue("jeddah") { book.text() }
    #expect(told.contains("visits_total{association=\"jeddah\"} 1") && !told.contains("tabuk"))
    #expect(book.text().contains("tabuk"))
  }
}
