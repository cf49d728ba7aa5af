import Access
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The pages on a machine whose clock jumped: each is there, and says the day as it is.
@Suite struct ClockJumpPageTests {
  @Test(arguments: ClockJump.allCases) func pagesAreShownAndAnswersTaken(_ jump: ClockJump) async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let visitor = try Visitor(house)
    house.pass(seconds: jump.seconds(from: house.now))
    #expect(try await visitor.get("/s/\(token)").status == 200)
    #expect(try await visitor.get("/readyz").status == 200)
    #expect(try await visitor.get("/privacy").status == 200)
    #expect(try await visitor.get("/request").status == 200)
    #expect(try await visitor.post("/s/\(token)", "Q1=5").status == 200)
    let staff = try await visitor.signedIn(house, as: [.administrator, .qualityOfficer, .relationsEmployee])
    for page in ["/staff/requests", "/staff/outbox", "/staff/compliance", "/staff/dashboard", "/staff/reports"] {
      let answer = try await staff.get(page)
      #expect(answer.status < 500, "\(page) \(answer.status)")
    }
  }
}
