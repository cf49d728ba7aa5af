import Testing
import Vocabulary
import Workflow

/// The forms that somebody is shown at a request are those whose step he could take, and no others.
@Suite struct StepOfferTests {
  private func offered(_ desk: Desk, _ role: Role) throws -> [StepOffer] {
    guard case .staff(let staff) = Desk.staff(role) else { return [] }
    return desk.request.offers(to: staff, at: desk.now, under: desk.policy)
  }

  private func forms(_ desk: Desk, _ role: Role) throws -> Set<StepForm> {
    Set(try offered(desk, role).filter { $0.keptBack == nil }.map(\.form))
  }

  @Test func everyStepHasAFormOfItsRight() {
    for step in Step.samples {
      if case .received = step { continue }
      #expect(StepForm.allCases.contains { $0.right == step.right }, "\(step)")
    }
    #expect(Set(StepForm.allCases.map(\.right)).count == StepForm.allCases.count)
  }

  @Test func whoMayOnlyLookIsOfferedNothing() throws {
    let desk = try Desk()
    for role in [Role.administrator, .boardMember, .committeeMember] { #expect(try offered(desk, role).isEmpty) }
  }

  @Test func s2CompletenessWaitsForItsItemsAndSaysWhich() throws {
    var desk = try Desk()
    let early = try offered(desk, .relationsEmployee)
    let complete = try #require(early.first { $0.form == .completenessConfirmed })
    guard case .incomplete(let gaps, .s2) = complete.keptBack else { return #expect(Bool(false)) }
    #expect(gaps.map(\.requirement.item) == [Desk.card, Desk.income])
    #expect(early.filter { $0.form == .itemProvided }.compactMap(\.item) == [Desk.card, Desk.income, Desk.contract])
    #expect(!early.contains { $0.form == .itemMatched })
    for item in [Desk.card, Desk.income] {
      try desk.take(.itemProvided(item: item, document: desk.document(item)))
      #expect(try offered(desk, .relationsEmployee).filter { $0.form == .itemMatched }.map(\.item) == [item])
      try desk.take(.itemMatched(item: item))
    }
    #expect(try forms(desk, .relationsEmployee).contains(.completenessConfirmed))
  }

  @Test func s5TheCommitteeIsOfferedItsDecisionWhenItsTimeHasCome() throws {
    var desk = try Desk()
    for item in [Desk.card, Desk.income] {
      try desk.take(.itemProvided(item: item, document: desk.document(item)))
      try desk.take(.itemMatched(item: item))
    }
    try desk.take(.completenessConfirmed)
    #expect(try forms(desk, .relationsEmployee).isSuperset(of: [.declarationSigned, .twoWeeksExplained]))
    try desk.take(.declarationSigned(desk.signature()))
    try desk.take(.twoWeeksExplained)
    #expect(try forms(desk, .relationsEmployee).contains(.submitted))
    try desk.take(.submittedToCommittee)
    let submitted = desk.now
    desk.wait(days: 14, seconds: -1)
    let early = try offered(desk, .committeeMember)
    #expect(early == [StepOffer(form: .decided, keptBack: .tooEarly(until: submitted.adding(days: 14)))])
    desk.wait(seconds: 1)
    #expect(try forms(desk, .committeeMember) == [.decided])
    try desk.take(.decided(Desk.ruling(.rejected)))
    #expect(try forms(desk, .committeeMember) == [.decisionSent])
    try desk.take(.decisionSent)
    #expect(try forms(desk, .relationsEmployee) == [.reopened])
  }

  @Test func g0ASuggestionIsAnsweredAfterSomebodyTookItOn() throws {
    var desk = try Desk(.suggestion)
    #expect(try !forms(desk, .qualityOfficer).contains(.answered))
    try desk.take(.assigned(owner: Desk.staffID(.qualityOfficer)))
    #expect(try forms(desk, .qualityOfficer).contains(.answered))
    #expect(try forms(desk, .departmentOfficer).contains(.answered))
    #expect(try forms(desk, .boardMember).isEmpty)
  }
}
