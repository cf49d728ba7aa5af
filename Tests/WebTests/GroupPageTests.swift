import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// Groups of beneficiaries on the pages of staff (G1).
@Suite struct GroupPageTests {
  @Test func theReceptionOffersTheAssociationsGroupsAndKeepsTheChoice() async throws {
    let house = try await House()
    let employee = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let form = try await employee.get("/staff/requests/new?kind=inquiry&lang=en")
    #expect(form.text.contains("Older people") && form.text.contains("Group of beneficiaries"))
    let sent = try await employee.post(
      "/staff/requests",
      "kind=inquiry&name=Saad%20Ali&mobile=0500000001&national_id=1000000008&channel=C2&service=repair%2Froof&question1=When&group=elderly"
    )
    #expect(sent.status == 303)
    let groups = try await house.engine.store.read { ledger in
      try ledger.beneficiaries(limit: 9).map { try ledger.beneficiary($0)?.group?.text }
    }
    #expect(groups == ["elderly"])
    let wrong = try await employee.post(
      "/staff/requests",
      "kind=inquiry&name=Saad%20Ali&mobile=0500000001&national_id=1000000008&channel=C2&service=repair%2Froof&question1=When&group=nobles"
    )
    #expect(wrong.status == 422 && wrong.text.contains("nobles"))
  }

  @Test func theRequestsPageShowsItAndChangesIt() async throws {
    let flow = try await FlowTrial()
    let employee = try await Visitor(flow.house).signedIn(flow.house, as: [.relationsEmployee])
    #expect(try await employee.get("/staff/requests/\(flow.id)").text.contains("لم تُذكر الفئة"))
    #expect(try await employee.post("/staff/requests/\(flow.id)/group", "group=disability").status == 303)
    #expect(try await employee.get("/staff/requests/\(flow.id)").text.contains("الأشخاص ذوو الإعاقة"))
    #expect(try await employee.post("/staff/requests/\(flow.id)/group", "group=nobles").status == 422)
    let officer = try await Visitor(flow.house).signedIn(flow.house, as: [.qualityOfficer])
    #expect(try await officer.post("/staff/requests/\(flow.id)/group", "group=elderly").status == 403)
  }

  @Test func theDashboardIsNarrowedToAGroupAndToNothingElseBeside() async throws {
    let house = try await House()
    for (group, number, good) in [("elderly", 8, 6), ("disability", 7, 2)] {
      for (place, token) in try await house.completedRequests(number, of: .fixed(group)).enumerated() {
        try await house.engine.submit(["Q1": [place < good ? "5" : "1"]], key: nil, with: token, mode: .ownPhone)
      }
    }
    let month = try #require(CivilMonth(containing: house.now.day, calendar: .gregorian))
    house.pass(days: 60)
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let page = try await officer.get("/staff/dashboard?period=\(month)&group=elderly&channel=C4&lang=en")
    #expect(page.status == 200 && page.text.contains("75%") && page.text.contains("\u{2066}8\u{2069} answers"))
    #expect(page.text.contains("Older people") && page.text.contains("not together with a service or channel"))
    // The other language asks for the page as it was asked for; everything else leads on without the channel.
    let links = page.text.matches(of: /href="([^"]*)"/).map(\.output.1).filter { !$0.contains("lang=ar") }
    #expect(links.contains { $0.contains("group=elderly") } && !links.contains { $0.contains("channel=C4") })
    let none = try await officer.get("/staff/dashboard?period=\(month)&group=-&lang=en")
    #expect(none.status == 200 && !none.text.contains("\u{2066}75%\u{2069}"))
  }
}
