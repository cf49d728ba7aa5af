import Operations
import Reports
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The dashboard as staff meet it: the report's figures, each with its explanation, and views that are kept.
@Suite struct DashboardPageTests {
  /// A house in which nine people answered in the month that is over.
  private func house() async throws -> House {
    let house = try await House()
    for (place, token) in try await house.completedRequests(9).enumerated() {
      try await house.engine.submit(["Q1": [place < 7 ? "5" : "2"]], key: nil, with: token, mode: .ownPhone)
    }
    house.pass(days: 60)
    return house
  }

  private func month(_ house: House) throws -> String {
    let days = try #require(CivilMonth(containing: house.now.day.adding(days: -60), calendar: .gregorian))
    return days.description
  }

  @Test func itShowsTheReportsFiguresAndEachIsExplained() async throws {
    let house = try await house()
    let month = try month(house)
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let page = try await officer.get("/staff/dashboard?period=\(month)&lang=en")
    #expect(page.status == 200)
    #expect(page.text.contains("77.8%") && page.text.contains("\u{2066}9\u{2069} answers"))
    #expect(page.text.contains("/staff/dashboard/explain?period=\(month)&amp;measure=CSAT"))
    #expect(page.text.contains("<svg") && page.text.contains("<table>") && !page.text.contains("style="))
    let explained = try await officer.get("/staff/dashboard/explain?period=\(month)&measure=CSAT&lang=en")
    #expect(explained.status == 200 && explained.text.contains("Wilson"))
    #expect(explained.text.contains("7 / 9"))
    #expect(try await officer.get("/staff/dashboard/explain?period=\(month)&measure=x").status == 404)
    #expect(try await officer.get("/staff/dashboard?period=\(month)").text.contains("٧٧٫٨٪"))
  }

  @Test func itCanBeNarrowedAndSaysWhatItLeavesOut() async throws {
    let house = try await house()
    let month = try month(house)
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let own = try await officer.get("/staff/dashboard?period=\(month)&service=repair/roof&lang=en")
    #expect(own.text.contains("77.8%") && own.text.contains("A closer look"))
    let other = try await officer.get("/staff/dashboard?period=\(month)&channel=C4&lang=en")
    #expect(other.status == 200 && !other.text.contains("77.8%"))
    for wrong in ["2026-13", "x", "month-mayan", "2026-Q5"] {
      #expect(try await officer.get("/staff/dashboard?period=\(wrong)").status == 404, "\(wrong)")
    }
    for right in ["month", "quarter", "year", "month-ummalqura", "quarter-ummalqura", "1448", "1448-Q2", ""] {
      #expect(try await officer.get("/staff/dashboard?period=\(right)").status == 200, "\(right)")
    }
  }

  @Test func t4ADepartmentSeesItsOwnAndNoOther() async throws {
    let house = try await house()
    let month = try month(house)
    let officer = try await Visitor(house).signedIn(house, as: [.departmentOfficer])
    let page = try await officer.get("/staff/dashboard?period=\(month)&lang=en")
    #expect(page.status == 200 && page.text.contains("Repair and maintenance"))
    #expect(!page.text.contains("The whole association"))
    #expect(page.text.contains("sual range"))
    #expect(try await officer.get("/staff/dashboard?period=\(month)&department=housing").status == 403)
    #expect(try await officer.get("/staff/dashboard/explain?department=housing&measure=CSAT").status == 403)
  }

  @Test func aViewIsSavedRenamedAndDeletedByItsOwnerAlone() async throws {
    let house = try await house()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let board = try await Visitor(house).signedIn(house, as: [.boardMember])
    let question = "period%3Dquarter%26department%3Drepair"
    let saved = try await officer.post("/staff/dashboard/views", "name=Repair&shared=1&question=\(question)")
    #expect(saved.header("Location") == "/staff/dashboard?period=quarter&department=repair")
    try await house.engine.saveView(
      named: "mine", "period=month", isShared: false, by: .fixed(.qualityOfficer))
    let seen = try await board.get("/staff/dashboard")
    #expect(seen.text.contains("Repair") && !seen.text.contains("mine"))
    let view = try #require(try await house.engine.savedViews(for: .fixed(.boardMember)).first)
    #expect(view.question == "period=quarter&department=repair" && view.isShared)
    let path = "/staff/dashboard/views/\(view.id)"
    #expect(try await board.post("\(path)/renamed", "name=x").status == 404)
    #expect(try await board.post("\(path)/deleted", "").status == 404)
    let taken = try await officer.post("\(path)/renamed", "name=mine&question=\(question)")
    #expect(taken.status == 422 && taken.text.contains("href=\"#name-\(view.id)\""))
    #expect(try await officer.post("\(path)/renamed", "name=Again&question=\(question)").status == 303)
    #expect(try await officer.post("/staff/dashboard/views", "name=%20&question=\(question)").status == 422)
    #expect(try await officer.post("\(path)/deleted", "question=\(question)").status == 303)
    #expect(try await house.engine.savedViews(for: .fixed(.boardMember)).isEmpty)
  }
}
