import Access
import Testing
import Vocabulary
import Workflow

@Suite struct StaffAccountTests {
  private let now = Door.now

  private func opening(_ roles: Set<Role>, _ department: DepartmentCode?, by opener: Staff?) throws -> StaffAccount {
    try StaffAccount(
      id: StaffID(high: 3, low: 3), name: PersonName("سعد بن خالد"), signInName: SignInName("saad"), roles: roles,
      department: department, openedBy: opener, at: now)
  }

  @Test func onlyAnAdministratorOpensAndChangesAccounts() throws {
    for role in Role.allCases {
      let staff = Staff(StaffID(high: 4, low: 4), roles: [role])
      let refused = try refusal(AccountRefusal.self) { _ = try opening([.boardMember], nil, by: staff) }
      #expect(refused == (role == .administrator ? nil : .notPermitted), "\(role)")
      let account = try Door().account
      let tries: [() throws -> Void] = [
        { _ = try account.changingRoles(to: [.boardMember], department: nil, by: staff) },
        { _ = try account.locking(by: staff, at: now) },
        { _ = try account.locking(by: Door.administrator, at: now).unlocking(by: staff) },
        { _ = try account.resetting(by: staff) },
      ]
      for change in tries {
        #expect(try refusal(AccountRefusal.self, change) == (role == .administrator ? nil : .notPermitted), "\(role)")
      }
    }
  }

  @Test func theFirstAccountIsOpenedByItself() throws {
    let first = try opening([.administrator], nil, by: nil)
    #expect(first.opened == Act(at: now, by: .staff(first.id)))
    #expect(!first.maySignIn)
    #expect(first.staff == Staff(first.id, roles: [.administrator]))
  }

  @Test func nobodyChangesHisOwnRightsSoThatAnAdministratorRemains() throws {
    let account = try opening([.administrator], nil, by: nil)
    let oneself = account.staff
    let tries: [() throws -> Void] = [
      { _ = try account.changingRoles(to: [.boardMember], department: nil, by: oneself) },
      { _ = try account.locking(by: oneself, at: now) }, { _ = try account.unlocking(by: oneself) },
      { _ = try account.resetting(by: oneself) },
    ]
    for change in tries { #expect(try refusal(AccountRefusal.self, change) == .oneself) }
  }

  @Test func aDepartmentOfficerHasADepartmentAndEveryAccountARole() throws {
    let housing = try #require(DepartmentCode("housing"))
    let administrator = Door.administrator
    #expect(throws: AccountRefusal.noDepartment) { try opening([.departmentOfficer], nil, by: administrator) }
    #expect(throws: AccountRefusal.noRole) { try opening([], housing, by: administrator) }
    let officer = try opening([.departmentOfficer], housing, by: administrator)
    #expect(officer.staff.department == housing)
    #expect(throws: AccountRefusal.noDepartment) {
      try officer.changingRoles(to: [.departmentOfficer, .qualityOfficer], department: nil, by: administrator)
    }
  }

  @Test func whatAnotherChangedStaysWithWhatIsChangedBesideIt() throws {
    let (housing, grants) = (try #require(DepartmentCode("housing")), try #require(DepartmentCode("grants")))
    let shown = Duties([.relationsEmployee, .committeeMember], department: housing)
    let now = Duties([.relationsEmployee, .boardMember], department: grants)
    let added = Duties([.relationsEmployee, .committeeMember, .qualityOfficer], department: housing)
    #expect(
      now.taking(changesTo: added, since: shown)
        == Duties([.relationsEmployee, .boardMember, .qualityOfficer], department: grants))
    let taken = Duties([.committeeMember], department: nil)
    #expect(now.taking(changesTo: taken, since: shown) == Duties([.boardMember], department: nil))
    #expect(now.taking(changesTo: shown, since: shown) == now)
  }

  @Test func aLockSaysWhoAndWhen() throws {
    let account = try Door().account
    let locked = try account.locking(by: Door.administrator, at: now)
    #expect(locked.locked == Act(at: now, by: .staff(Door.administrator.id)))
    #expect(!locked.maySignIn)
    #expect(throws: AccountRefusal.alreadyLocked) { try locked.locking(by: Door.administrator, at: now) }
    #expect(throws: AccountRefusal.notLocked) { try account.unlocking(by: Door.administrator) }
    #expect(try locked.unlocking(by: Door.administrator).maySignIn)
  }

  @Test func everyChangeCountsOnce() throws {
    let account = try Door().account
    let locked = try account.locking(by: Door.administrator, at: now)
    #expect(locked.edition == account.edition + 1)
    #expect(try locked.unlocking(by: Door.administrator).edition == account.edition + 2)
    #expect(try account.resetting(by: Door.administrator).edition == account.edition + 1)
  }

  @Test func aSignInNameIsTypedInAnyCaseAndDigits() throws {
    #expect(try SignInName(" Noura.Saad٧ \u{200F}").text == "noura.saad7")
    #expect(try SignInName("n@a.sa") == SignInName("N@A.SA"))
    for text in ["نورة", "a b é", "<script>", "a/b/c"] {
      #expect(throws: SignInNameRefusal.characters, "\(text)") { try SignInName(text) }
    }
    for text in ["", "ab", String(repeating: "a", count: 65)] {
      #expect(throws: SignInNameRefusal.length, "\(text)") { try SignInName(text) }
    }
  }

  @Test func everyRefusalHasItsOwnWords() {
    let words =
      [AccountRefusal.notPermitted, .oneself, .noRole, .noDepartment, .changedMeanwhile, .alreadyLocked, .notLocked]
      .map(\.words)
      + [SignInNameRefusal.characters, .length].map(\.words) + [SessionRefusal.idle, .tooLong, .changed].map(\.words)
      + [EnrolmentRefusal.ended, .codeDiffers, .alreadyEnrolled, .locked].map(\.words)
    #expect(Set(words.map(\.ar)).count == 16 && Set(words.map(\.en)).count == 16)
    #expect(words.allSatisfy { !$0.ar.contains { "0123456789".contains($0) } && $0.en.hasSuffix(".") })
  }
}
