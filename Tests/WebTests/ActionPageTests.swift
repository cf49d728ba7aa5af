import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// Improvement actions as staff plan and pursue them (T5).
@Suite struct ActionPageTests {
  private func form(_ start: String = "2026-10-20", _ review: String = "2027-02-01", finding: String = "wait") -> String
  {
    "department=repair&owner=department&finding=\(finding)&cause=two+visits&step=one+visit&measure=CSAT"
      + "&start=\(start)&review=\(review)"
  }

  @Test func anActionIsPlannedStartedAndEnded() async throws {
    let house = try await House()
    let officer = try await Visitor(house).signedIn(house, as: [.departmentOfficer])
    #expect(try await officer.get("/staff/actions").text.contains("لا إجراء مفتوح"))
    #expect(try await officer.get("/staff/actions/new?lang=en").text.contains("name=\"measure\""))
    let planned = try await officer.post("/staff/actions", form())
    let path = try #require(planned.header("Location"))
    #expect(planned.status == 303 && path.hasPrefix("/staff/actions/"))
    let page = try await officer.get("\(path)?lang=en")
    #expect(page.text.contains("two visits") && page.text.contains("/started"))
    #expect(page.text.contains("The effect is measured once the action has begun"))
    #expect(try await officer.post("\(path)/ended", "").status == 409)
    #expect(try await officer.post("\(path)/aimed", "measure=ease&start=x&review=2027-02-01").status == 422)
    #expect(try await officer.post("\(path)/aimed", "measure=ease&start=2026-10-21&review=2027-02-01").status == 303)
    #expect(try await officer.post("\(path)/started", "").status == 303)
    let again = try await officer.post("\(path)/started", "")
    #expect(again.status == 409 && again.text.contains("بدأ هذا الإجراء من قبل"))
    #expect(try await officer.post("\(path)/ended", "").status == 303)
    #expect(try await house.engine.actions().map(\.state) == [.ended])
    #expect(try await officer.get("/staff/actions?lang=en").text.contains("Carried out"))
  }

  @Test func anActionWhoseReviewHasPassedIsGivenAnotherDayBeforeItBegins() async throws {
    let house = try await House()
    let first = try await Visitor(house).signedIn(house, as: [.departmentOfficer])
    let path = try #require(try await first.post("/staff/actions", form()).header("Location"))
    house.pass(days: 150)
    let officer = try await Visitor(house).signedIn(house, as: [.departmentOfficer])
    let page = try await officer.get("\(path)?lang=en")
    #expect(!page.text.contains("/started") && page.text.contains("Name a later day on its page, then start it."))
    #expect(page.text.contains("/aimed"))
    #expect(try await officer.post("\(path)/started", "").status == 409)
    #expect(try await officer.post("\(path)/aimed", "measure=CSAT&start=2027-03-10&review=2027-06-01").status == 303)
    #expect(try await officer.post("\(path)/started", "").status == 303)
    #expect(try await !officer.get(path).text.contains("/started"))
  }

  @Test func whatIsWrongIsSaidInTheFormAsItWasFilled() async throws {
    let house = try await House()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let blaming = try await officer.post(
      "/staff/actions", form(finding: "%D8%AA%D9%82%D8%B5%D9%8A%D8%B1+%D8%A7%D9%84%D9%85%D9%88%D8%B8%D9%81%D9%8A%D9%86")
    )
    #expect(blaming.status == 422 && blaming.text.contains("two visits") && blaming.text.contains("للتطوير"))
    let late = try await officer.post("/staff/actions", form("2020-01-01"))
    #expect(late.status == 422 && late.text.contains("href=\"#start\""))
    let nothing = try await officer.post("/staff/actions", "")
    #expect(
      nothing.status == 422 && nothing.text.contains("href=\"#owner\"") && nothing.text.contains("href=\"#review\""))
    #expect(try await house.engine.actions().isEmpty)
  }

  @Test func theBoardReadsAndDoesNothing() async throws {
    let house = try await House()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let path = try #require(try await officer.post("/staff/actions", form()).header("Location"))
    let board = try await Visitor(house).signedIn(house, as: [.boardMember])
    let page = try await board.get(path)
    #expect(page.status == 200 && !page.text.contains("/started") && !page.text.contains("/withdrawn"))
    #expect(try await board.post("\(path)/started", "").status == 403)
    #expect(try await board.get("/staff/actions/new").status == 403)
    #expect(try await board.get("/staff/actions/ffffffffffffffffffffffffffffffff").status == 404)
  }

  @Test func whatIsDueStandsAmongWhatWaitsForItsOwner() async throws {
    let house = try await House()
    let officer = try await Visitor(house).signedIn(house, as: [.departmentOfficer])
    let path = try #require(try await officer.post("/staff/actions", form()).header("Location"))
    #expect(try await !officer.get("/staff/queue").text.contains(path))
    house.pass(days: 9)
    let later = try await Visitor(house).signedIn(house, as: [.departmentOfficer])
    let due = try await later.get("/staff/queue")
    #expect(due.text.contains(path) && due.text.contains("حان أن يبدأ"))
    house.pass(days: 7)
    let overdue = try await Visitor(house).signedIn(house, as: [.departmentOfficer])
    #expect(try await overdue.get("/staff/queue").text.contains("تأخر بدؤه"))
    let others = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    #expect(try await !others.get("/staff/queue").text.contains(path), "only its owner is reminded")
    #expect(try await overdue.post("\(path)/started", "").status == 303)
    #expect(try await !overdue.get("/staff/queue").text.contains(path))
  }
}
