import Collector
import Messaging
import Storage
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Reports
@testable import Web

/// The page of whom was asked, the wishes of who wants no messages, and the address of receipts.
@Suite struct AskedPageTests {
  @Test func thePageShowsNumbersAndNoPerson() async throws {
    let house = try await House()
    _ = try await house.completedRequests(5)
    let mobile = try #require(try await house.engine.outboxEntries(limit: 1).first?.recipient)
    let again = try await house.engine.receive(
      name: "سعد العطوي", mobile: mobile, department: House.department.code, service: House.service.code,
      channel: .phone)
    #expect(try await house.engine.complete(again) == nil)
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let page = try await officer.get("/staff/asked")
    #expect(page.status == 200 && page.text.contains("سُئل غيره على الرقم نفسه قبل مدة قصيرة"))
    #expect(!page.text.contains("العطوي") && !page.text.contains(mobile))
    #expect(try await officer.get("/staff/asked?month=2026-10&lang=en").text.contains("Requests ended"))
    #expect(try await officer.get("/staff/asked?month=2020-01").text.contains("لم تنته طلبات في هذا الشهر"))
    for wrong in ["2026-13", "x", "2026", "2026-10-01"] {
      #expect(try await officer.get("/staff/asked?month=\(wrong)").status == 404, "\(wrong)")
    }
  }

  /// Who of a few has answered is not told: the page withholds what the month's report does.
  @Test func t3WhatTheReportWithholdsThePageDoes() async throws {
    let house = try await House()
    let tokens = try await house.completedRequests(4)
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    for token in tokens.prefix(3) {
      let before = try await officer.get("/staff/asked?lang=en").text
      #expect(before.contains("<td colspan=\"6\"><span class=\"few\">Too few were invited"))
      #expect(!before.contains(">Answered</th><td>"))
      #expect(try await Visitor(house).post("/s/\(token)", "Q1=5").status == 200)
    }
    _ = try await house.completedRequest()
    let shown = try await officer.get("/staff/asked?lang=en").text
    #expect(!shown.contains("Too few") && shown.contains("<th scope=\"row\">Answered</th><td>3</td><td>60%</td>"))
  }

  /// Two of 500 were asked: that is not none of them, and the others are not all.
  @Test func aFewOfManyAreNotShownAsNone() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    let words = NotAsked.askedLately.words
    let found = AskedFigures(
      department: nil,
      stages: [.init(stage: .ended, count: 500), .init(stage: .issued, count: 2), .init(stage: .answered, count: 0)],
      reasons: [.init(code: NotAsked.askedLately.rawValue, name: words, count: 498)], withheld: nil)
    let page = AskedPage([found], of: month, upTo: month, in: .english, departments: [:])
    #expect(page.steps.map(\.share) == ["100%", "1%", "—", "—", "0%"])
    #expect(page.reasons.map(\.share) == ["99%"])
  }

  @Test func whoHasTheLinkSaysByWhatHeWishesNoMessages() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let visitor = try Visitor(house)
    #expect(try await visitor.get("/s/\(token)?stop=1&lang=en").header("Location") == "/s/\(token)/stop?lang=en")
    let before = try await house.engine.store.digest()
    let checked = /name="carrier"[^>]* checked>/
    let page = try await visitor.get("/s/\(token)/stop")
    #expect(page.status == 200 && page.text.contains("رسالة نصية") && !page.text.contains(checked))
    #expect(try await house.engine.store.digest() == before)
    let saved = try await visitor.post("/s/\(token)/stop", "carrier=sms&carrier=pigeon&carrier=letter")
    #expect(saved.status == 200 && saved.text.contains("حُفظ اختيارك") && saved.text.contains(checked))
    #expect(try await house.engine.optOuts(with: token) == [.sms])
    #expect(try await visitor.get("/s/\(token)").status == 200, "the link stays good")
    #expect(try await visitor.post("/s/\(token)/stop", "").status == 200)
    #expect(try await house.engine.optOuts(with: token).isEmpty)
    #expect(try await visitor.get("/s/AAAAAAAAAAAAAAAAAAAAAA/stop").status == 404)
    #expect(try await visitor.post("/s/AAAAAAAAAAAAAAAAAAAAAA/stop", "carrier=sms").status == 404)
  }

  /// The page asks by what the association sends now; what he wished of another carrier before is not asked and stands.
  @Test func aWishThatThePageDoesNotShowStands() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let now = house.now
    try await house.engine.store.write { ledger in
      let invitation = try #require(try ledger.invitation(token))
      let request = try #require(try ledger.request(invitation.request))
      let person = try #require(try ledger.beneficiary(request.beneficiary))
      try ledger.optOut(person, of: [.whatsApp], at: now)
    }
    let visitor = try Visitor(house)
    #expect(try await visitor.get("/s/\(token)/stop").text.contains("value=\"whatsapp\"") == false)
    #expect(try await visitor.post("/s/\(token)/stop", "carrier=sms").status == 200)
    #expect(try await house.engine.optOuts(with: token) == [.sms, .whatsApp])
    #expect(try await visitor.post("/s/\(token)/stop", "").status == 200)
    #expect(try await house.engine.optOuts(with: token) == [.whatsApp])
  }

  @Test func receiptsAreTakenOnlyAtTheSecretAddress() async throws {
    let house = try await House()
    let gateway = Gateway(
      name: "fake", carrier: .sms, carry: { .handed(providerID: "id-\($0.key)") },
      receipts: { body in
        body.values(at: "id").compactMap { $0.written.map { DeliveryReceipt(providerID: $0, news: .delivered) } }
      })
    _ = try await house.completedRequest()
    house.pass(seconds: 7_200)
    try await house.engine.carryOutbox(by: [gateway])
    let id = try #require(try await house.engine.outboxEntries(limit: 1).first?.sending?.providerID)
    let visitor = try Visitor(house, gateways: [gateway])
    let address = "/receipts/\(house.engine.receiptWord(of: "fake"))"
    #expect(try await visitor.post("/receipts/0123456789abcdef0123456789abcdef", "id=\(id)").status == 404)
    #expect(try await visitor.get(address).status == 404)
    #expect(try await visitor.get("\(address)?hub.challenge=1158201444").text == "1158201444")
    #expect(try await visitor.get("\(address)?hub.challenge=%3Cscript%3E").status == 404)
    #expect(try await visitor.post(address, "id=unknown").status == 404)
    #expect(try await visitor.post(address, "}{", type: "application/json").status == 400)
    #expect(try await visitor.post(address, "{}", type: "application/json").status == 200)
    #expect(try await visitor.post(address, "{\"id\":\"\(id)\"}", type: "application/json").status == 200)
    #expect(try await visitor.post(address, "id=\(id)").status == 200)
    #expect(try await house.engine.outboxEntries(limit: 1).first?.sending?.state == .delivered)
    #expect(
      try await Visitor(house).post(address, "id=\(id)").status == 404, "without gateways there is no such address")
  }
}
