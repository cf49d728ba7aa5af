public import Access
import Storage
public import Vocabulary
import Workflow

/// The staff of a demo association, and the door by which one comes in as any of them.
extension Engine {
  /// Gives a demo association its people: one of each role, and the officer of each department, with passwords that nobody knows.
  func makeDemoStaff(departments: [DepartmentCode]) async throws -> [Staff] {
    var chance = world.chance
    let now = world.now()
    let secret = OneTimeSecret(using: &chance)
    let (salt, cost, unknown) = (PasswordSalt(using: &chance), doorkeeper.cost, SecretToken(using: &chance).text)
    let hash = try await doorkeeper.workshop.run { [unknown] in
      guard let password = Password(entered: unknown) else { throw AccountRefusal.unknown }
      return try PasswordHash(of: password, salt: salt, cost: cost)
    }
    let factor = SecondFactor(secret: secret, lastStep: nil, recovery: [])
    var accounts: [StaffAccount] = []
    for person in try DemoStaff.people(departments: departments) {
      let id: StaffID = world.key()
      accounts.append(
        StaffAccount(
          id: id, name: person.name, signInName: person.signInName, roles: person.roles, department: person.department,
          opened: Act(at: now, by: .staff(id)), locked: nil, password: hash, secondFactor: factor, edition: 1))
    }
    try await store.write { [accounts] ledger in
      for account in accounts { try ledger.save(account) }
    }
    return accounts.map(\.staff)
  }

  /// Opens a session for somebody of a demo association.
  ///
  /// Throws `DemoRefusal.notADemo` for a real association, `AccountRefusal.unknown` for nobody.
  public func openDemoSession(of id: StaffID) async throws -> SecretToken {
    var chance = world.chance
    let (now, token) = (world.now(), SecretToken(using: &chance))
    try await store.write { ledger in
      guard try ledger.demo() != nil else { throw DemoRefusal.notADemo }
      guard let account = try ledger.account(id) else { throw AccountRefusal.unknown }
      try ledger.save(Session(of: account, token: token, at: now))
    }
    return token
  }

  /// Whether the association is a demo.
  public func isDemo() async throws -> Bool { try await store.read { try $0.demo() != nil } }
}

/// The people of a demo association.
enum DemoStaff {
  struct Person {
    let name: PersonName
    let signInName: SignInName
    let roles: Set<Role>
    var department: DepartmentCode?
  }

  static func people(departments: [DepartmentCode]) throws -> [Person] {
    let common: [(String, String, Set<Role>)] = [
      ("نورة البلوي", "noura", [.relationsEmployee]), ("فهد العطوي", "fahd", [.socialResearcher]),
      ("سلطان الحويطي", "sultan", [.committeeMember]), ("مها الجهني", "maha", [.committeeMember]),
      ("ريم العنزي", "reem", [.qualityOfficer]), ("عبدالله الشهري", "abdullah", [.boardMember]),
      ("ماجد العمراني", "majed", [.administrator]),
    ]
    let officers = ["هند", "بدر", "سارة", "تركي", "لمياء", "يزيد", "أمل", "راكان", "غادة", "وليد"]
    return try common.map { Person(name: try PersonName($0.0), signInName: try SignInName($0.1), roles: $0.2) }
      + departments.enumerated().map { index, department in
        Person(
          name: try PersonName("\(officers[index % officers.count]) التبوكي"),
          signInName: try SignInName("officer.\(department.text)"), roles: [.departmentOfficer],
          department: department)
      }
  }
}
