import Testing
import Vocabulary
import Workflow

@testable import Operations

/// What the demo association requires of its applicants.
@Suite struct DemoChecklistTests {
  @Test func everyServiceOfThePlanSaysWhatItRequires() {
    let services = DemoPlan.departments.flatMap(\.services)
    #expect(services.count == 26)
    let rent = DemoPlan.checklist(of: "rent-support")
    #expect(
      rent.requirements.map(\.item.text) == ["id-card", "family-register", "income-statement", "lease", "iban-letter"])
    #expect(rent[.init("id-card")!]?.validity == .untilPrintedDate)
    #expect(rent[.init("income-statement")!]?.validity == .sinceIssue)
    #expect(rent[.init("iban-letter")!]?.phase == .registration)
    #expect(services.count { DemoPlan.checklist(of: $0.code).requirements.isEmpty } == 7)
    for service in services {
      for requirement in DemoPlan.checklist(of: service.code).requirements {
        #expect(!requirement.name.ar.isEmpty && !requirement.name.en.isEmpty)
      }
    }
  }
}
