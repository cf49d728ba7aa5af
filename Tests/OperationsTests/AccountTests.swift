import Access
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The accounts of staff, changed by somebody who is no longer what he was when he was let in.
@Suite struct AccountTests {
  /// Two administrators of a house, both signed in.
  private func two(_ house: House) async throws -> (one: Staff, other: Staff) {
    let one = try await house.signedIn(as: [.administrator]).member.account.staff
    let id = try await house.signedIn(as: [.qualityOfficer]).member.account.id
    try await house.engine.changeRoles(of: id, to: [.administrator], department: nil, by: one)
    return (one, try #require(try await house.engine.account(id)).staff)
  }

  @Test func ofTwoAdministratorsWhoLockEachOtherOneRemains() async throws {
    let house = try await House()
    let (one, other) = try await two(house)
    try await house.engine.lockAccount(other.id, by: one)
    await #expect(throws: SessionRefusal.changed) { try await house.engine.lockAccount(one.id, by: other) }
    #expect(try await house.engine.account(one.id)?.maySignIn == true)
    #expect(try await house.engine.account(other.id)?.locked != nil)
  }

  @Test func whoIsNoLongerAdministratorOpensAndChangesNoAccount() async throws {
    let house = try await House()
    let (one, other) = try await two(house)
    let employee = try await house.signedIn(as: [.relationsEmployee]).member.account
    try await house.engine.changeRoles(of: other.id, to: [.qualityOfficer], department: nil, by: one)
    let tries: [@Sendable () async throws -> Void] = [
      {
        _ = try await house.engine.openAccount(
          name: "نورة البلوي", signInName: "noura", roles: [.administrator], department: nil, by: other)
      },
      { try await house.engine.changeRoles(of: employee.id, to: [.administrator], department: nil, by: other) },
      { try await house.engine.lockAccount(employee.id, by: other) },
      { try await house.engine.unlockAccount(employee.id, by: other) },
      { _ = try await house.engine.resetAccount(employee.id, by: other) },
    ]
    for change in tries { await #expect(throws: SessionRefusal.changed) { try await change() } }
    #expect(try await house.engine.account(employee.id) == employee)
    #expect(try await house.engine.accounts().count == 3)
  }

  @Test func aResetAdministratorActsNoMoreUntilHeTakesHisAccountAnew() async throws {
    let house = try await House()
    let (one, other) = try await two(house)
    _ = try await house.engine.resetAccount(other.id, by: one)
    await #expect(throws: SessionRefusal.changed) { try await house.engine.lockAccount(one.id, by: other) }
  }

  @Test func aRoleThatWasTakenAwayIsNotGivenBackByWhoDidNotSeeIt() async throws {
    let house = try await House()
    let (one, other) = try await two(house)
    let id = try await house.signedIn(as: [.relationsEmployee, .committeeMember]).member.account.id
    let shown = try #require(try await house.engine.account(id)).duties
    func give(_ roles: Set<Role>, seeing shown: Duties, by administrator: Staff) async throws {
      try await house.engine.changeRoles(
        of: id, to: roles, department: shown.department, by: administrator, seeing: shown)
    }
    try await give([.relationsEmployee], seeing: shown, by: other)
    let wished: Set<Role> = [.relationsEmployee, .committeeMember, .qualityOfficer]
    await #expect(throws: AccountRefusal.changedMeanwhile) { try await give(wished, seeing: shown, by: one) }
    let now = try #require(try await house.engine.account(id)).duties
    #expect(now.roles == [.relationsEmployee])
    // The same wish sent twice is refused to nobody.
    try await give([.relationsEmployee], seeing: shown, by: other)
    try await give([.relationsEmployee, .qualityOfficer], seeing: now, by: one)
    #expect(try await house.engine.account(id)?.roles == [.relationsEmployee, .qualityOfficer])
  }
}
