import Operations
import Reports
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The published reports in the staff area: each role finds what it may read, and nobody another department's.
@Suite struct ShelfPageTests {
  /// A house with two departments and their reports of October on the shelf.
  private func house() async throws -> House {
    let house = try await House()
    let other = Department(code: .fixed("rent"), name: LocalizedText(ar: "قسم الإيجار", en: "Rent support"))
    try await house.engine.store.write { try $0.save(other) }
    for token in try await house.completedRequests(6) {
      _ = try await house.engine.submit(["Q1": ["5"]], key: nil, with: token, mode: .ownPhone)
    }
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    let definitions = try ReportFolder(House.root + "/reports").all()
    let published = try await house.engine.publishReports(
      of: month, as: ReportFormat.allCases, under: definitions, program: "rida 0")
    #expect(published.count == 4)
    return house
  }

  private let own = "/staff/reports/department-repair-2026-10"
  private let others = "/staff/reports/department-rent-2026-10"
  private let monthly = "/staff/reports/monthly-2026-10"
  private let board = "/staff/reports/board-2026-10"

  @Test func aDepartmentFindsItsOwnReportAlone() async throws {
    let house = try await house()
    let officer = try await Visitor(house).signedIn(house, as: [.departmentOfficer])
    let page = try await officer.get("/staff/reports")
    #expect(page.status == 200 && page.text.contains(own) && !page.text.contains("department-rent"))
    #expect(!page.text.contains(monthly) && !page.text.contains(board))
    let file = try await officer.get("\(own)/department-repair-2026-10.html")
    #expect(file.status == 200 && file.text.contains("قسم الترميم والصيانة"))
    #expect(file.header("Content-Security-Policy")?.hasPrefix("sandbox") == true)
    for address in [
      "\(others)/department-rent-2026-10.html", "\(monthly)/monthly-2026-10.html", "\(board)/board-2026-10.xlsx",
    ] {
      #expect(try await officer.get(address).status == 403, "\(address)")
    }
  }

  @Test func theBoardFindsItsPackAndTheQualityOfficerAll() async throws {
    let house = try await house()
    let member = try await Visitor(house).signedIn(house, as: [.boardMember])
    let seen = try await member.get("/staff/reports?lang=en")
    #expect(seen.text.contains(board) && seen.text.contains(monthly) && !seen.text.contains("department-"))
    #expect(try await member.get("\(own)/department-repair-2026-10.json").status == 403, "what people wrote is in it")
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let all = try await officer.get("/staff/reports").text
    #expect([own, others, monthly, board].allSatisfy { all.contains($0) })
  }

  @Test func everyFileComesUnderItsType() async throws {
    let house = try await house()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    for (file, type) in [
      ("department-repair-2026-10.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      ("department-repair-2026-10.en.indicators.csv", "text/csv; charset=utf-8"),
      ("department-repair-2026-10.json", "application/json; charset=utf-8"),
      ("manifest.json", "application/json; charset=utf-8"),
    ] {
      let answer = try await officer.get("\(own)/\(file)")
      #expect(answer.status == 200 && answer.header("Content-Type") == type, "\(file)")
      #expect(answer.header("Content-Disposition") == "attachment; filename=\"\(file)\"")
    }
    for unknown in ["\(own)/x.html", "\(own)/department-repair-2026-10.pdf", "/staff/reports/x/x.html"] {
      #expect(try await officer.get(unknown).status == 404, "\(unknown)")
    }
    #expect(try await officer.get("/staff/reports?period=x").text.contains(own))
  }

  @Test func anEmptyShelfSaysWhenReportsCome() async throws {
    let house = try await House()
    let officer = try await Visitor(house).signedIn(house, as: [.departmentOfficer])
    #expect(try await officer.get("/staff/reports").text.contains("لم تُنشر تقارير بعد"))
  }
}
