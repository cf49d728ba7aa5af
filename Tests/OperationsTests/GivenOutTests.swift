import Foundation
import Operations
import Reports
import TestSupport
import Testing
import Vocabulary

/// What leaves the house: answers without trace, and reports under its seal.
@Suite struct GivenOutTests {
  private static func answered() async throws -> House {
    let house = try await House()
    let fields: [[String: [String]]] = [
      ["Q1": ["5"], "Q2": ["99"], "Q10": ["كلمات سعد"], "Q11": ["1"]], ["Q1": ["3"], "Q9": ["1", "2"]],
    ]
    for (sheet, token) in zip(fields, try await house.completedRequests(2)) {
      _ = try await house.engine.submit(sheet, key: nil, with: token, mode: .ownPhone)
    }
    return house
  }

  @Test func answersGoOutWithoutWordsWishesAndKeys() async throws {
    let set = try await Self.answered().engine.responses(to: "walk/1")
    #expect(set.rows.count == 2)
    #expect(
      set.variables.map(\.name) == [
        "day", "department", "service", "channel", "mode", "Q1", "Q2", "Q9_3", "Q9_2", "Q9_1",
      ])
    let list = String(decoding: set.list, as: UTF8.self)
    #expect(list.contains("2026-10-11,repair,roof,C2,link,3,,0,1,1\r\n2026-10-11,repair,roof,C2,link,5,99,,,\r\n"))
    #expect(!list.contains("سعد"))
  }

  @Test func anUnknownQuestionnaireIsRefusedWithTheNamesOfThoseThereAre() async throws {
    let house = try await House()
    let refusal = await #expect(throws: ExportRefusal.self) { try await house.engine.responses(to: "other/1") }
    #expect(refusal == .unknown("other/1", known: ["walk/1"]))
    #expect(refusal?.words.ar.contains("walk/1") == true)
  }

  @Test func aManifestOfTheHouseIsGenuineInItAlone() async throws {
    let house = try await House()
    let text = LocalizedText(ar: "تقرير", en: "Report")
    let tables = ReportTables(
      name: "x", title: text, association: text, period: text, date: Day(number: 1), tables: [], method: [])
    let edition = ReportEdition(language: .arabic, tables: tables, html: "<p>", json: [])
    let files = try edition.files(as: .html)
    let manifest = house.engine.seal(edition, files: files, beside: nil, program: "rida 0")
    let read = try house.engine.manifest(reading: manifest.bytes)
    #expect(read == manifest)
    let stranger = ReportManifest(of: edition, files: files, program: "rida 0", key: Array(repeating: 7, count: 32))
    #expect(throws: ManifestRefusal.notGenuine) { try house.engine.manifest(reading: stranger.bytes) }
  }
}
