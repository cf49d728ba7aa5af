public import Access
public import Collector
public import Storage
public import Vocabulary

/// All that people can ask of Rida, one verb a file: each reads, lets a pure module decide, and writes once.
public struct Engine: Sendable {
  public let store: Store
  public let world: World
  /// The address under which beneficiaries reach the association, without a slash at its end.
  public let publicAddress: String
  public let doorkeeper: Doorkeeper
  /// How often, how soon and at which hours people are asked.
  public let asking: AskingRules
  /// The carriers by which the association sends.
  public let carriers: Set<Carrier>
  /// By which rules an answer is set aside.
  public let aside: AsideRules
  /// What survey forms are sealed with.
  let formSecret: [UInt8]
  let shelf = QuestionnaireShelf()
  /// What stands at the public forms between two visits.
  let publicDoor: PublicDoor

  /// - Parameter passwordCost: what a guess at a staff password costs; the machine's memory decides.
  public init(
    store: Store, world: World, publicAddress: String, passwordCost: ScryptCost = .standard,
    asking: AskingRules = .standard, carriers: Set<Carrier> = [.sms], aside: AsideRules = .standard
  ) {
    self.aside = aside
    formSecret = store.keyring.derived(for: "survey forms")
    self.asking = asking
    self.carriers = carriers
    self.store = store
    self.world = world
    self.publicAddress = publicAddress
    doorkeeper = Doorkeeper(
      signInKey: store.keyring.derived(for: "staff sign-in"), formKey: store.keyring.derived(for: "staff forms"),
      cost: passwordCost)
    publicDoor = PublicDoor(
      formKey: store.keyring.derived(for: "public forms"), codeKey: store.keyring.derived(for: "signing codes"))
  }

  /// The association whose records these are.
  public var association: AssociationCode { store.association }

  /// Whether nothing can be kept, because the file system is read-only; reading goes on.
  public var isReadOnly: Bool { store.isReadOnly }

  /// The address of a link.
  public func address(of token: some CustomStringConvertible) -> String { "\(publicAddress)/s/\(token)" }

  /// The address at which a beneficiary follows his request.
  public func trackingAddress(of token: Token) -> String { "\(publicAddress)/t/\(token)" }

  /// A seal for the forms of a page that is shown to a member of staff.
  public func seal(for member: Member) -> String {
    var chance = world.chance
    return doorkeeper.seal(for: member, using: &chance)
  }
}
