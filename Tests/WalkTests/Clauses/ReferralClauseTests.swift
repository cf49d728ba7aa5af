import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// S3, G0: what the social researcher explains reaches the beneficiary who asked.
@Suite struct ReferralClauseTests {
  private let employee = Participant.staff(.fixed(.relationsEmployee))

  /// A researcher answers by the form of the request's page, on which the question still waits.
  private func answer(
    _ question: String, _ answer: String, on id: Vocabulary.RequestID, _ house: House, _ client: Client
  ) async throws {
    try await house.engine.take(.referred(question: question), on: id, by: employee)
    let researcher = Desk(try await client.signedIn(house, as: .socialResearcher))
    await researcher.take(id.description)
    let page = try await researcher.look("/staff/requests/\(id)")
    #expect(page.contains("يقرؤه في صفحة متابعة طلبه"))
    try await researcher.step("referral-answered", ["answer": answer])
  }

  @Test func s3TheExplanationIsReadByTheBeneficiaryOnHisPage() async throws {
    let house = try await House()
    let request = try await house.engine.receive(
      Reception(
        kind: .support, department: House.department.code, service: House.service.code, channel: .phone),
      from: .introduced(name: "سعد العطوي", mobile: "0500000001", nationalID: nil), by: .fixed(.relationsEmployee))
    let message = try #require(try await house.engine.outboxEntries(limit: 1).first)
    let link = try DoorClauseTests.tracking(in: message.text)
    try await Client.visit(house) { client in
      // An answer of the record from before: it was written for the staff.
      try await house.engine.take(.referred(question: "لم تتضح له الخطوات"), on: request.id, by: employee)
      try await house.engine.take(
        .referralAnswered(answer: "شُرحت له هاتفياً"), on: request.id, by: .staff(.fixed(.socialResearcher)))
      #expect(!(try await client.get(link)).text.contains("شُرحت له"))
      try await answer("كم الحد؟", "الحد أربعة آلاف ريال.", on: request.id, house, client)
      house.pass(days: 1)
      try await answer("وبدل السكن؟", "بدل السكن لا يُحسب من دخلك.", on: request.id, house, client)
      let page = try await client.get(link).text
      #expect(page.contains("جواب مسؤول البحث الاجتماعي"))
      #expect(page.contains("الحد أربعة آلاف ريال.") && page.contains("بدل السكن لا يُحسب من دخلك."))
      #expect(!page.contains("كم الحد؟") && !page.contains("شُرحت له"))
      let english = try await client.get("\(link)?lang=en").text
      #expect(english.contains("The social-research officer") && english.contains("12 October 2026"))
    }
    #expect(try await house.engine.verify().isClean)
  }

  @Test func s3TheExplanationIsNotReadByWhoOnlyFilledInTheForm() async throws {
    let house = try await House()
    try await Client.visit(house) { client in
      let taken = try await client.post("/request", DoorClauseTests.support())
      let link = try DoorClauseTests.tracking(in: taken.text)
      let found = try await house.engine.find(number: "0555123456", by: .fixed(.relationsEmployee))
      let id = try #require(found.first?.request.id)
      try await answer("كم الحد؟", "الحد أربعة آلاف ريال.", on: id, house, client)
      let page = try await client.get(link)
      #expect(page.status == 200 && !page.text.contains("أربعة آلاف"))
    }
  }
}
