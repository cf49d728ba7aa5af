import Testing
import Vocabulary
import Workflow

@Suite struct RightsTests {
  @Test func everyRightHasAHolderAndEveryRoleARight() {
    for right in Right.allCases {
      #expect(right.holders.values.contains { $0 > .nothing }, "\(right)")
      #expect(!right.holders.values.contains(.nothing), "\(right) names a role that may not")
    }
    for role in Role.allCases { #expect(Right.allCases.contains { $0.reach(of: role) > .nothing }, "\(role)") }
  }

  @Test func theAdministratorSeesNoPersonAndTakesNoStep() {
    let personal: [Right] = [.seeRequests, .seePersonalData, .seeComments, .seeCallBacks]
    for right in Set(Step.samples.map(\.right)).union(personal) {
      #expect(right.reach(of: .administrator) == .nothing, "\(right)")
      #expect(right.reach(of: .boardMember) == .nothing, "\(right)")
    }
  }

  @Test func aDepartmentOfficerReachesNoFurtherThanHisDepartment() {
    for right in Right.allCases where ![.seeReferences, .seePolicy].contains(right) {
      #expect(right.reach(of: .departmentOfficer) <= .ownDepartment, "\(right)")
    }
    let officer = Staff(Desk.staffID(.departmentOfficer), roles: [.departmentOfficer], department: Desk.department)
    let homeless = Staff(Desk.staffID(.departmentOfficer), roles: [.departmentOfficer])
    #expect(officer.may(.deliver, in: Desk.department))
    #expect(!officer.may(.deliver, in: Desk.code("other", DepartmentCode.init)))
    #expect(!homeless.may(.deliver, in: Desk.department))
  }

  @Test func everyMemberOfStaffReadsTheReferencesR1ToR3() {
    for role in Role.allCases { #expect(Right.seeReferences.reach(of: role) == .everything, "\(role)") }
    #expect(
      Role.allCases.filter { Right.manageReferences.reach(of: $0) > .nothing } == [.administrator, .qualityOfficer])
  }

  @Test func whoIsTwoThingsHasTheRightsOfBoth() {
    let both = Staff(
      Desk.staffID(.qualityOfficer), roles: [.departmentOfficer, .qualityOfficer], department: Desk.department)
    #expect(both.reach(of: .seeComments) == .everything)
    #expect(both.reach(of: .deliver) == .ownDepartment)
    #expect(both.reach(of: .decide) == .nothing)
  }

  @Test func everyRoleIsTriedOnEveryStep() throws {
    let desk = try Desk()
    for step in Step.samples {
      for role in Role.allCases {
        let refused = refusal { () throws(StepRefusal) in
          _ = try desk.request.taking(step, at: desk.now, by: Desk.staff(role), under: .founding)
        }
        let permitted = refused != .notPermitted(step.right, step.clause)
        #expect(permitted == (step.right.reach(of: role) > .nothing), "\(role) \(step)")
      }
      let refused = refusal { () throws(StepRefusal) in
        _ = try desk.request.taking(step, at: desk.now, by: .beneficiary(Desk.beneficiary), under: .founding)
      }
      if !step.right.belongsToTheBeneficiary { #expect(refused == .notPermitted(step.right, step.clause)) }
    }
  }
}
