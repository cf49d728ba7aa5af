import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// A full disk loses nothing that staff wrote: each form comes back whole, to be sent again.
@Suite struct SendAgainTests {
  private let words = String(repeating: "b", count: 300) + "+%D9%85%D8%AA%D9%89"

  /// The hidden fields of the page, as a browser sends them.
  private func form(_ page: String) -> String {
    page.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).filter { $0.1 != "seal" }
      .map { "\($0.1)=\($0.2)" }.joined(separator: "&")
  }

  @Test func aReceptionThatWasNotKeptIsSentAgain() async throws {
    let house = try await House(path: try House.temporaryFile())
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let person = "name=Saad%20Ali&mobile=0500000001&national_id=1000000008&channel=C2"
    let sent = "kind=inquiry&\(person)&service=repair%2Froof&question1=\(words)"
    try await house.engine.store.leave(pages: 0)
    var (taken, answer) = (0, try await staff.post("/staff/requests?lang=en", sent))
    while answer.status == 303, taken < 60 {
      taken += 1
      answer = try await staff.post("/staff/requests?lang=en", sent)
    }
    #expect(answer.status == 503 && answer.header("Retry-After") == "60")
    #expect(answer.text.contains("action=\"/staff/requests?lang=en\"") && answer.text.contains("Send again"))
    #expect(answer.text.contains(" متى</p>") && answer.text.contains("name=\"name\" value=\"Saad Ali\""))
    try await house.engine.store.leave(pages: nil)
    #expect(try await staff.post("/staff/requests?lang=en", form(answer.text)).status == 303)
    #expect(try await house.engine.openRequestCount() == taken + 1)
  }

  @Test func aStepThatWasNotKeptIsSentAgainAndTheRequestIsNotShownWithoutARecord() async throws {
    let house = try await House(path: try House.temporaryFile())
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    var requests: [Vocabulary.RequestID] = []
    for _ in 0..<40 { requests.append(try await FlowTrial(in: house).id) }
    func withdraw(_ id: Vocabulary.RequestID, _ form: String) async throws -> Answer {
      try await staff.post("/staff/requests/\(id)/steps/withdrawn", form)
    }
    try await house.engine.store.leave(pages: 0)
    var place = 0
    var answer = try await withdraw(requests[0], "reason=\(words)")
    while answer.status == 303, place < 39 {
      place += 1
      answer = try await withdraw(requests[place], "reason=\(words)")
    }
    #expect(answer.status == 503 && answer.header("Retry-After") == "60")
    #expect(answer.text.contains("action=\"/staff/requests/\(requests[place])/steps/withdrawn\""))
    #expect(answer.text.contains(" متى</p>") && !answer.text.contains(FlowTrial.name))
    try await house.engine.store.leave(pages: nil)
    #expect(try await withdraw(requests[place], form(answer.text)).status == 303)
    #expect(try await house.engine.openRequestCount() == 39 - place)
  }

  @Test func whatIsNoOutageIsNotSentAgain() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let unknown = String(repeating: "f", count: 32)
    let answer = try await staff.post("/staff/requests/\(unknown)/steps/withdrawn", "reason=x")
    #expect(answer.status == 404 && !answer.text.contains("إرسال مرة أخرى"))
  }
}
