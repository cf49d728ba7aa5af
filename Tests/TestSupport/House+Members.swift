public import Access
public import Operations
import Storage
public import Vocabulary
public import Workflow

extension House {
  /// A member of staff of the house who is signed in, and the token that his browser carries. His key is `Staff.fixed(role)`'s.
  public func signedIn(
    as roles: Set<Role>, department: DepartmentCode? = House.department.code
  ) async throws -> (member: Member, token: SecretToken) {
    let account = try await account(roles, department: department)
    var seed = Seeded(state: engine.world.draw())
    let token = SecretToken(using: &seed)
    let session = Session(of: account, token: token, at: now)
    try await engine.store.write { ledger in
      try ledger.save(account)
      try ledger.save(session)
    }
    return (Member(account: account, session: session), token)
  }

  /// The account of the house's employee with these roles, with a password and a phone.
  public func account(_ roles: Set<Role>, department: DepartmentCode?) async throws -> StaffAccount {
    let role = Role.allCases.first { roles.contains($0) } ?? .relationsEmployee
    let id = Staff.fixed(role).id
    if let known = try await engine.account(id), known.roles == roles, known.department == department { return known }
    var seed = Seeded(state: id.low)
    let cost = House.passwordCost
    guard let password = Password(entered: House.password) else { throw AccountRefusal.unknown }
    return StaffAccount(
      id: id, name: try PersonName("موظف \(role.name.ar)"), signInName: try SignInName("staff.\(role.rawValue)"),
      roles: roles, department: department, opened: Act(at: now, by: .staff(id)), locked: nil,
      password: try PasswordHash(of: password, salt: PasswordSalt(using: &seed), cost: cost),
      secondFactor: SecondFactor(secret: OneTimeSecret(using: &seed), lastStep: nil, recovery: []), edition: 1)
  }

  /// The password of everybody in the house.
  public static let password = "house of nine windows"

  /// A cost that costs nothing, for tests.
  public static let passwordCost: ScryptCost = {
    guard let cost = ScryptCost(doublings: 4, blockSize: 1, lanes: 1) else { preconditionFailure("a cost") }
    return cost
  }()
}
