import Access
import Collector
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Storage
@testable import Web

/// Two associations in one database, served by one program: the one has people, answers and staff, the other staff alone.
struct TwoSites {
  static let engines = TestCluster.isInstalled ? [false, true] : [false]
  /// What stands on the one's pages and never on the other's: its name, and the name of everybody it serves.
  static let marks = ["جمعية الإسكان", "The housing association", "سعد العطوي", "جهاز الشمال الرابع"]

  let one: House
  let other: House
  let sites: Sites
  /// The one's links, and the keys of its records.
  let links: [Token]
  let tabletKey: String
  let keys: [String]

  init(onPostgreSQL: Bool) async throws {
    one = try await House(onPostgreSQL: onPostgreSQL)
    other = try await one.neighbour()
    let name = LocalizedText(ar: "جمعية الجوار", en: "The neighbours' association")
    sites = try Sites([
      Visitor.site(of: one, hosts: ["one.example"]), Visitor.site(of: other, name: name, hosts: ["other.example"]),
    ])
    links = try await one.completedRequests(6)
    for (number, link) in links.prefix(5).enumerated() {
      _ = try await one.engine.submit(
        ["Q1": ["\(number % 2 + 1)"], "Q11": ["1"], "Q10": ["سعد العطوي يشكر"]], key: nil, with: link, mode: .ownPhone)
    }
    try await one.endDay()
    one.pass(days: 1)
    let tablet = try await one.engine.registerTablet(
      "جهاز الشمال الرابع", .delegate, days: 90, by: Staff.fixed(.qualityOfficer))
    tabletKey = String(tablet.address.suffix(43))
    let requests = try await one.engine.store.read { ledger in
      try ledger.rows("SELECT request FROM request WHERE association = ? ORDER BY request").map {
        try $0.key(0) as RequestID
      }
    }
    let responses = try await one.engine.store.read { ledger in
      try ledger.rows("SELECT response FROM response WHERE association = ? ORDER BY response")
        .map { try $0.key(0) as ResponseID }
    }
    keys = [requests[0].description, responses[0].description, tablet.tablet.id.description]
  }

  var atOne: Visitor { Visitor(sites, at: "one.example") }
  var atOther: Visitor { Visitor(sites, at: "other.example") }

  /// An address with a key in it, where it names something by its key.
  func path(_ address: StaffAddress, with key: String) -> String {
    address.path.replacing(/\{year\}/, with: "2026").replacing(/\{month\}/, with: "10")
      .replacing(/\{[a-z_]+\}/, with: key)
  }
}
