import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The page on which an inquiry is answered.
struct InquiryPageTests {
  @Test func anAnswerFromBeforeTheReopeningIsRefusedAndItsWordsStay() async throws {
    let house = try await House()
    let topic = try Topic(
      .fixed("roof-cost"), question: LocalizedText(ar: "من يدفع؟", en: "Who pays?"),
      answer: LocalizedText(ar: "الجمعية", en: "The association"), isPublic: true)
    try await house.engine.add(topic, by: .fixed(.qualityOfficer))
    let id = try await house.engine.receive(
      Reception(
        kind: .inquiry, department: House.department.code, service: House.service.code, channel: .phone,
        inquiries: [Inquiry(question: "من يدفع الأجرة؟")]),
      from: .introduced(name: "سعد بن علي العطوي", mobile: "0500000001", nationalID: nil),
      by: .fixed(.relationsEmployee)
    ).id
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let path = "/staff/inquiries/\(id)"
    func shown(_ count: Int) -> String { "name=\"reopenings\" value=\"\(count)\"" }
    #expect(try await staff.get(path).text.contains(shown(0)))
    try await house.engine.answer(id, "الجمعية", topic: topic.code, by: .fixed(.relationsEmployee))
    try await house.engine.take(.reopened(reason: "لم يتضح"), on: id, by: .staff(.fixed(.qualityOfficer)))
    // Refused for something else, the form still tells what its page showed.
    let bare = try await staff.post(path, "answer=late&reopenings=0")
    #expect(bare.status == 409 && bare.text.contains("اختر موضوع الاستفسار") && bare.text.contains(shown(0)))
    for count in ["0", "x", ""] {
      let late = try await staff.post(path + "?lang=en", "answer=late&topic=roof-cost&reopenings=\(count)")
      #expect(late.status == 409 && late.text.contains("This request was reopened after you opened this page."))
      #expect(late.text.contains(">late</textarea>") && late.text.contains(shown(1)))
    }
    #expect(try await house.engine.read(id, by: .fixed(.relationsEmployee)).request.ending == nil)
    #expect(try await staff.post(path, "answer=now&topic=roof-cost&reopenings=1").status == 303)
  }
}
