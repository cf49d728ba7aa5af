import Access
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// Neither a full disk nor the end of a session loses what staff wrote: each form comes back whole, to be sent again.
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

  /// The records are on a server, and the keys of persons cannot be written here.
  @Test(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
  func aReceptionWithoutAPlaceForItsKeyIsSentAgain() async throws {
    let (database, keys) = (try TestDatabase(), try House.temporaryFile())
    defer { withExtendedLifetime(database) {} }
    let house = try await House(server: database.address, keys: keys)
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let person = "name=Saad%20Ali&mobile=0500000001&national_id=1000000008&channel=C2"
    let sent = "kind=inquiry&\(person)&service=repair%2Froof&question1=\(words)"
    // The engine writes nothing into a file that is no longer where it was opened.
    try FileManager.default.moveItem(atPath: keys + ".persons", toPath: keys + ".aside")
    let answer = try await staff.post("/staff/requests?lang=en", sent)
    #expect(answer.status == 503 && answer.header("Retry-After") == "600")
    #expect(answer.text.contains("action=\"/staff/requests?lang=en\"") && answer.text.contains("Send again"))
    try FileManager.default.moveItem(atPath: keys + ".aside", toPath: keys + ".persons")
    #expect(try await staff.post("/staff/requests?lang=en", form(answer.text)).status == 303)
    #expect(try await house.engine.openRequestCount() == 1)
  }

  @Test func whatIsNoOutageIsNotSentAgain() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let unknown = String(repeating: "f", count: 32)
    let answer = try await staff.post("/staff/requests/\(unknown)/steps/withdrawn", "reason=x")
    #expect(answer.status == 404 && !answer.text.contains("إرسال مرة أخرى"))
  }

  @Test func aFormAfterTheEndOfTheSessionIsKeptUntilTheSignIn() async throws {
    let house = try await House()
    var staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let person = "name=Saad%20Ali&mobile=0500000001&national_id=1000000008&channel=C2"
    let sent = "kind=inquiry&\(person)&service=repair%2Froof&question1=\(words)"
    house.pass(seconds: 31 * 60)
    let ended = try await staff.post("/staff/requests?lang=en", sent)
    #expect(ended.status == 403 && ended.text.contains("Your session ended because it was not used"))
    #expect(ended.text.contains("<a href=\"/staff/sign-in?lang=en\" target=\"_blank\" rel=\"noopener\">"))
    #expect(ended.text.contains(" متى</p>") && ended.text.contains("action=\"/staff/requests?lang=en\""))
    // Nobody's session: no frame, and a page that says from where the form comes.
    #expect(!ended.text.contains("sign-out") && ended.header("Referrer-Policy") == "same-origin")
    staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let earlier = try await staff.post("/staff/requests?lang=en", form(ended.text) + "&seal=")
    #expect(earlier.status == 403 && earlier.text.contains("before you signed in"))
    #expect(try await house.engine.openRequestCount() == 0)
    #expect(try await staff.post("/staff/requests?lang=en", form(earlier.text)).status == 303)
    #expect(try await house.engine.openRequestCount() == 1)
  }

  /// Who is locked while he sends loses nothing either; a password and an empty form come back to nobody.
  @Test func whatIsSecretOrEmptyDoesNotComeBack() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let id = try #require(staff.member).member.account.id
    let secret = "present=correct-horse&password=battery-staple"
    #expect(try await !staff.post("/staff/account/password", secret + "&seal=").text.contains("staple"))
    let locked = try await staff.post("/staff/requests", "question1=\(words)") {
      try await house.engine.lockAccount(id, by: nil)
    }
    #expect(locked.status == 403 && locked.text.contains(" متى</p>"))
    let typed = try await staff.post("/staff/account/password", secret)
    #expect(typed.status == 403 && !typed.text.contains("staple") && !typed.text.contains("correct"))
    #expect(try await !staff.post("/staff/sign-out", "").text.contains("إرسال مرة أخرى"))
    let stranger = try await Visitor(house).post("/staff/requests", "question1=\(words)")
    #expect(stranger.status == 403 && !stranger.text.contains("متى"))
  }

  /// Where the records cannot even say who he is, the page holds the seal that came with the form.
  @Test func aFormIsKeptWhereTheRecordsCannotBeAsked() async throws {
    let site = try Visitor.site(of: try await House())
    let head = HTTPRequest(method: .post, scheme: "http", authority: "survey.example", path: "/staff/requests?lang=en")
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    let sent = FormFields(values: ["question1": ["متى؟"], "seal": ["0f"]])
    let response = try site.keep(sent, after: Outage.unreachable, request)
    let writer = Collected()
    try await response.body.write(writer)
    let page = String(decoding: await writer.bytes, as: UTF8.self)
    #expect(response.status == .serviceUnavailable && response.headers[.retryAfter] == "600")
    #expect(page.contains("name=\"seal\" value=\"0f\"") && page.contains("<p class=\"message\" dir=\"auto\">متى؟</p>"))
    #expect(!page.contains("/staff/sign-in") && page.contains("Send again"))
    #expect(throws: RightRefusal.self) { try site.keep(sent, after: RightRefusal.notHeld(.seeReferences), request) }
  }
}
