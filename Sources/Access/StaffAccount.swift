public import Vocabulary
public import Workflow

/// The account of a member of staff: who he is, what he may do, and by what he is known at the door.
public struct StaffAccount: Hashable, Sendable {
  public let id: StaffID
  public let name: PersonName
  public let signInName: SignInName
  public internal(set) var roles: Set<Role>
  /// His department; a department officer has one.
  public internal(set) var department: DepartmentCode?
  public let opened: Act
  /// Since when and by whom he is kept out; nil while he may come in.
  public internal(set) var locked: Act?
  /// Nil until he has chosen one, by the link of an enrolment.
  public internal(set) var password: PasswordHash?
  /// Nil until his phone has taken the secret.
  public internal(set) var secondFactor: SecondFactor?
  /// Counts the changes of his rights and secrets. A session belongs to the count under which it was opened.
  public internal(set) var edition: Int

  /// As it was kept.
  public init(
    id: StaffID, name: PersonName, signInName: SignInName, roles: Set<Role>, department: DepartmentCode?, opened: Act,
    locked: Act?, password: PasswordHash?, secondFactor: SecondFactor?, edition: Int
  ) {
    self.id = id
    self.name = name
    self.signInName = signInName
    self.roles = roles
    self.department = department
    self.opened = opened
    self.locked = locked
    self.password = password
    self.secondFactor = secondFactor
    self.edition = edition
  }

  /// A new account, without password and phone: its owner brings both by the link of an enrolment.
  ///
  /// - Parameter opener: the administrator, or nil for the very first account, made where the program is installed.
  public init(
    id: StaffID, name: PersonName, signInName: SignInName, roles: Set<Role>, department: DepartmentCode?,
    openedBy opener: Staff?, at now: Moment
  ) throws(AccountRefusal) {
    if let opener { try Self.permit(opener) }
    try Self.check(roles, department)
    self.init(
      id: id, name: name, signInName: signInName, roles: roles, department: department,
      opened: Act(at: now, by: .staff(opener?.id ?? id)), locked: nil, password: nil, secondFactor: nil, edition: 1)
  }

  /// As the rules of the workflow know him.
  public var staff: Staff { Staff(id, roles: roles, department: department) }

  /// What his password may not be made of: his names, and those of the association that the site adds.
  public var ownNames: [String] { [name.text, signInName.text] }

  /// Whether he has all that he needs to come in, and nobody keeps him out.
  public var maySignIn: Bool { locked == nil && password != nil && secondFactor != nil }
}
