import Access
import Messaging
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The copy that a person is given of his data holds what staff wrote about him, and where he was written to.
@Suite struct SubjectFileTests {
  private let officer = Staff.fixed(.qualityOfficer)

  private func pages(_ file: SubjectFile) throws -> [String] {
    [try file.json(), try file.page(in: .arabic), try file.page(in: .english)]
  }

  @Test func whatWasWrittenAboutHisCallIsInIt() async throws {
    let house = try await House()
    _ = try await house.signedIn(as: [.qualityOfficer], department: nil)
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    try await house.engine.submit(
      ["Q1": ["1"], "Q10": ["الموعد بعيد"], "Q11": ["1"]], key: nil, with: try await flow.token(0), mode: .ownPhone)
    let call = try #require(try await house.engine.followUps(for: officer).open.first).followUp.id
    try await house.engine.pursue(call, .assigned(officer.id), notes: "", by: officer)
    try await house.engine.pursue(call, .tried, notes: "يعمل ليلاً & ينام نهاراً", by: officer)
    try await house.engine.pursue(call, .resolved, notes: "حُدد موعد أقرب", by: officer)
    let file = try await house.engine.exportSubject(FlowTrial.mobile, by: nil)
    let events = try #require(file.answers.first).events
    #expect(events.map(\.event) == ["assigned", "tried", "resolved"])
    #expect(events.map(\.notes) == [nil, "يعمل ليلاً & ينام نهاراً", "حُدد موعد أقرب"])
    for page in try pages(file) { #expect(page.contains("ينام نهاراً") && page.contains("حُدد موعد أقرب")) }
  }

  @Test func aNumberThatWasCorrectedStandsWhereHeWasWrittenToByIt() async throws {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    try await house.engine.correctSubject(FlowTrial.mobile, mobile: "0555999888", by: nil)
    let file = try await house.engine.exportSubject("0555999888", by: nil)
    #expect(!file.messages.isEmpty && file.messages.allSatisfy { $0.recipient == "+966555123456" })
    for page in try pages(file) { #expect(page.contains("+966555123456")) }
  }

  /// The copy goes through an employee's hands; what is typed of a sheet is to become an answer without a name.
  @Test func aSheetThatIsBeingTypedIsNamedAndNotShown() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let number = try #require(try await house.engine.store.read { try $0.messages(limit: 9).first?.recipient })
    #expect(try await house.engine.exportSubject(number, by: nil).requests[0].invitations.map(\.onPaper) == [false])
    let sheet = try await house.engine.paperSheet(code: "http://survey.example/s/\(token)", by: officer)
    #expect(try await house.engine.enter(["Q1": ["5"], "Q10": ["الموقع بعيد"]], of: sheet, by: officer) == .waits)
    let file = try await house.engine.exportSubject(number, by: nil)
    #expect(file.requests[0].invitations.map(\.onPaper) == [true])
    #expect(try file.page(in: .arabic).contains("ورقتك قيد الإدخال"))
    #expect(try file.page(in: .english).contains("your sheet is being typed"))
    for page in try pages(file) { #expect(!page.contains("الموقع بعيد")) }
  }
}
