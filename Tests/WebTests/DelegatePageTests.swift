import Access
import Collector
import Foundation
import Storage
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

/// The delegate's page and what it brings, over the addresses that its script uses (C8).
struct DelegatePageTests {
  private struct Batch: Decodable {
    let taken, sealingKey, salt: String
    let surveys: [Survey]
    let hints: [[Int]]

    struct Survey: Decodable {
      let survey: String
      let pages: [String: String]
    }
  }

  private struct Results: Decodable {
    let results: [Result]

    struct Result: Decodable, Hashable { let key, outcome: String }
  }

  private func tablet(_ house: House) async throws -> (visitor: Visitor, tablet: Tablet) {
    let officer = Staff.fixed(.qualityOfficer)
    let new = try await house.engine.registerTablet("مندوب ضباء", .delegate, days: 90, by: officer)
    let key = try #require(SecretToken(String(new.address.suffix(43))))
    let set = try await house.engine.setUpTablet(with: key)
    var visitor = try Visitor(house)
    visitor.headers["Sec-Fetch-Site"] = "same-origin"
    visitor.headers["Cookie"] = "rida_tablet=\(set.key.text)"
    return (visitor, set.tablet)
  }

  private func sheet(_ batch: Batch, _ code: String, key: Int) throws -> String {
    let sealing = Array(try #require(Data(base64Encoded: batch.sealingKey)))
    let words = try JSONEncoder().encode(
      AwaySheet(code: code, survey: batch.surveys[0].survey, day: batch.taken, fields: ["Q1": ["5"], "Q2": [""]]))
    let name = String(repeating: "0", count: 31) + String(key, radix: 16)
    let sealed = try SealedSheet(Array(words), key: name, for: sealing)
    return #"{"key":"\#(name)","sealed":"\#(Data(sealed.bytes).base64EncodedString())"}"#
  }

  @Test func c8ADelegatesTabletBringsEachAnswerOnce() async throws {
    let house = try await House()
    let tokens = try await house.completedRequests(3)
    let (delegate, _) = try await tablet(house)
    let batch = try JSONDecoder().decode(Batch.self, from: Data(try await delegate.get("/delegate/batch").bytes))
    #expect(batch.taken == "2026-10-11" && batch.hints.count == 3 && batch.surveys.count == 1)
    #expect(batch.surveys[0].pages["ar"]?.contains("ترميم سقف") == true)
    #expect(batch.surveys[0].pages["en"]?.contains("Roof repair") == true)
    var codes: [String] = []
    for token in tokens {
      codes.append(try #require(try await house.engine.store.read { try $0.shortCode(of: token) }).digits)
    }
    let sheets = try codes.enumerated().map { try sheet(batch, $1, key: $0 + 1) }
    let second = try sheet(batch, codes[0], key: 9)
    func bring(_ sheets: [String]) async throws -> [String] {
      let answer = try await delegate.post(
        "/delegate/sheets", #"{"sheets":[\#(sheets.joined(separator: ","))]}"#, type: "application/json")
      #expect(answer.status == 200, "\(answer.text)")
      return try JSONDecoder().decode(Results.self, from: Data(answer.bytes)).results.map(\.outcome)
    }
    #expect(try await bring([sheets[2], sheets[0]]) == ["taken", "taken"])
    // The line broke before the answer came: all is brought again, in another order and with the rest.
    #expect(try await bring([second, sheets[1], sheets[0], sheets[2]]) == ["answered", "taken", "taken", "taken"])
    let damaged = #"{"key":"x","sealed":"!"}"#
    #expect(try await bring([damaged, sheets[1]]) == ["not_readable", "taken"])
    #expect(try await house.strata().map(\.mode) == [.delegate, .delegate, .delegate])
  }

  @Test func onlyARegisteredTabletTakesABatchAndBringsSheets() async throws {
    let house = try await House()
    let (delegate, tablet) = try await tablet(house)
    let stranger = try Visitor(house)
    #expect(try await stranger.get("/delegate").status == 403)
    #expect(try await stranger.get("/delegate/batch").status == 403)
    var foreign = delegate
    foreign.headers["Sec-Fetch-Site"] = "cross-site"
    #expect(try await foreign.post("/delegate/sheets", #"{"sheets":[]}"#, type: "application/json").status == 403)
    #expect(try await delegate.post("/delegate/sheets", "sheets=1").status == 415)
    #expect(try await delegate.post("/delegate/sheets", "{", type: "application/json").status == 415)
    #expect(try await delegate.post("/delegate/sheets", #"{"sheets":[]}"#, type: "application/json").status == 200)
    try await house.engine.revokeTablet(tablet.id, by: Staff.fixed(.administrator))
    for path in ["/delegate", "/delegate/batch"] { #expect(try await delegate.get(path).status == 403) }
    #expect(try await delegate.post("/delegate/sheets", #"{"sheets":[]}"#, type: "application/json").status == 403)
  }

  @Test func aTabletThatBringsManyUnknownCodesIsToldToTryLater() async throws {
    let house = try await House()
    _ = try await house.completedRequest()
    let (delegate, _) = try await tablet(house)
    let batch = try JSONDecoder().decode(Batch.self, from: Data(try await delegate.get("/delegate/batch").bytes))
    let keys = house.engine.store.keyring.shortCodeKeys
    var outcomes: [String] = []
    for _ in 0..<2 {
      let sheets = try (0..<15).map {
        try sheet(batch, ShortCode(of: house.engine.world.token(), with: keys).digits, key: $0)
      }
      let answer = try await delegate.post(
        "/delegate/sheets", #"{"sheets":[\#(sheets.joined(separator: ","))]}"#, type: "application/json")
      outcomes += try JSONDecoder().decode(Results.self, from: Data(answer.bytes)).results.map(\.outcome)
    }
    #expect(outcomes.prefix(20).allSatisfy { $0 == "unknown" } && outcomes.last == "later")
  }

  @Test func thePageNamesItsFilesAndRunsNoOther() async throws {
    let house = try await House()
    let (delegate, _) = try await tablet(house)
    let page = try await delegate.get("/delegate")
    #expect(page.status == 200 && page.text.contains("مندوب ضباء"))
    #expect(page.text.contains("<link rel=\"manifest\" href=\"/delegate/app.webmanifest\">"))
    #expect(page.text.ranges(of: "<script").count == 1 && !page.text.contains("⟦"))
    let policy = try #require(page.header("Content-Security-Policy"))
    #expect(policy.contains("worker-src 'self'") && policy.contains("connect-src 'self'") && !policy.contains("unsafe"))
    let manifest = try await delegate.get("/delegate/app.webmanifest?lang=en").text
    #expect(manifest.contains(#""scope":"/delegate""#) && manifest.contains(#""start_url":"/delegate?lang=en""#))
  }
}
