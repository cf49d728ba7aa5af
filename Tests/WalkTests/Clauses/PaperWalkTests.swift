import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// A sheet on paper, over HTTP: typed by two who did not work on the case, settled where they differ, kept as paper (T3).
@Suite struct PaperWalkTests {
  /// The way of the sheet whose page is shown.
  private func sheet(on page: Client.Answer) throws -> String {
    String(try #require(page.text.firstMatch(of: /action="(\/staff\/paper\/[0-9a-f]{32})\/entries/)).1)
  }

  @Test func t3ASheetIsTypedByTwoAndSettledAndKeptAsPaper() async throws {
    let house = try await House(path: try House.place())
    let token = try await house.completedRequest()
    try await Client.visit(house) { client in
      let first = try await client.signedIn(house, as: .qualityOfficer)
      let second = try await client.signedIn(house, as: .socialResearcher)
      #expect(try await first.post("/staff/paper", "code=000").status == 422)
      let page = try await first.post("/staff/paper", "code=\(token)")
      let address = try sheet(on: page)
      #expect(!page.text.contains("العطوي"), "who types knows no name")
      let typed = try await first.post("\(address)/entries", FormText.of(["Q1": "5", "Q2": "3", "Q10": "الموعد بعيد"]))
      #expect(typed.status == 200 && typed.text.contains("يعيد إدخال الورقة زميل آخر"))
      #expect(try await client.get("/s/\(token)").status == 200, "the link is not spent by a first entry")
      #expect(try await first.post("\(address)/entries", "Q1=5&Q2=3").status == 409, "nobody is his own check")
      let blind = try await second.get(address)
      #expect(blind.status == 200 && !blind.text.contains("الموعد بعيد") && !blind.text.contains("selected"))
      let differing = try await second.post(
        "\(address)/entries", FormText.of(["Q1": "4", "Q2": "3", "Q10": "الموعد بعيد"]))
      #expect(differing.text.contains("قُرئت مرة") && differing.text.contains("\(address)/settled"))
      #expect(try await house.engine.verify().responses == 0)
      #expect(try await first.post("\(address)/settled", "").status == 422)
      let settled = try await first.post("\(address)/settled", FormText.of(["Q1": "=4"]))
      #expect(settled.status == 200)
      #expect(try await client.get("/s/\(token)").status == 409, "the settled sheet spends the link")
    }
    #expect(try await house.engine.store.answersByMode() == ["paper Q1=4 Q2=3"])
    #expect(try await house.engine.store.read { try $0.rowCounts() }["paper_entry"] == 0, "both entries are gone")
    house.pass(days: 1)
    #expect(try await house.engine.closeDays() == 1)
    let verification = try await house.engine.verify()
    #expect(verification.isClean && verification.responses == 1)
  }

  @Test func t3WhoWorkedOnTheCaseIsRefusedItsSheetAtEveryDoor() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    try await Client.visit(house) { client in
      let handler = try await client.signedIn(house, as: .relationsEmployee)
      let officer = try await client.signedIn(house, as: .qualityOfficer)
      let address = try sheet(on: try await officer.post("/staff/paper", "code=\(token)"))
      let own = try await handler.get(address)
      #expect(!own.text.contains("<select") && own.text.contains("T3"))
      #expect(try await handler.post("\(address)/entries", "Q1=5").status == 409)
      let elsewhere = try await client.signedIn(house, as: .departmentOfficer)
      #expect(try await elsewhere.post("\(address)/entries", "Q1=5").status == 403)
      let rows = try await house.engine.store.read { try $0.rowCounts() }
      #expect(rows["paper_entry"] == 0)
      #expect(try await client.get("/s/\(token)").status == 200)
    }
  }
}
