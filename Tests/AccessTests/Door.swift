import Access
import Testing
import Vocabulary
import Workflow

/// Chance from a seed (SplitMix64), the same on every run.
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The door of a small association: one account with password and phone, and the ways to try it.
struct Door {
  static let now = Moment(seconds: 1_790_000_010)
  static let password = "ثلاث نخلات خلف البيت"
  static let here = VisitorAddress("192.0.2.1")
  static let administrator = Staff(StaffID(high: 9, low: 9), roles: [.administrator])

  let cost: ScryptCost
  let signIn = SignIn(key: Array(repeating: 7, count: 32))
  let secret: OneTimeSecret
  let recovery: [RecoveryCode]
  var chance: Chance
  var throttle = SignInThrottle()
  var account: StaffAccount

  init(seed: UInt64 = 1) throws {
    var chance = Chance(state: seed)
    let cost = try #require(ScryptCost(doublings: 4, blockSize: 1, lanes: 1))
    let secret = OneTimeSecret(using: &chance)
    let recovery = (0..<RecoveryCode.count).map { _ in RecoveryCode(using: &chance) }
    let account = try Self.newcomer()
    let token = SecretToken(using: &chance)
    let enrolment = try Enrolment(of: account, token: token, secret: secret, at: Self.now)
    let hash = try PasswordHash(
      of: Password(choosing: Self.password), salt: PasswordSalt(using: &chance), cost: cost)
    self.account = try enrolment.complete(
      account, hash, recovery: recovery, code: Self.code(secret, at: Self.now), at: Self.now)
    (self.cost, self.secret, self.recovery, self.chance) = (cost, secret, recovery, chance)
  }

  /// An account that its owner has not taken over yet.
  static func newcomer() throws -> StaffAccount {
    try StaffAccount(
      id: StaffID(high: 1, low: 2), name: PersonName("نورة بنت سعد"), signInName: SignInName("noura.saad"),
      roles: [.relationsEmployee], department: nil, openedBy: administrator, at: now)
  }

  static func code(_ secret: OneTimeSecret, at moment: Moment) -> String {
    OneTimeCode.code(secret, step: OneTimeCode.step(at: moment))
  }

  func code(at moment: Moment) -> String { Self.code(secret, at: moment) }

  /// The whole way in; keeps the account as it is after a success. Nil for a code means the right one.
  mutating func enter(
    name: String = "noura.saad", password: String = Door.password, code: String? = nil,
    from address: VisitorAddress = here,
    at moment: Moment
  ) throws -> SignedIn {
    let ticket = try ticket(name: name, password: password, from: address, at: moment)
    return try finish(ticket, code: code ?? self.code(at: moment), from: address, at: moment)
  }

  mutating func ticket(
    name: String = "noura.saad", password: String = Door.password, from address: VisitorAddress = here,
    at moment: Moment
  ) throws -> String {
    let attempt = try signIn.begin(
      name: name, password: password, from: address, at: moment, throttle: &throttle)
    let found = attempt.name == account.signInName ? account : nil
    let matched = try attempt.matches(found, cost: cost)
    return try signIn.ticket(for: attempt, found, matched: matched, at: moment, using: &chance)
  }

  mutating func finish(
    _ sealed: String?, code: String, from address: VisitorAddress = here, at moment: Moment
  ) throws -> SignedIn {
    let ticket = try signIn.open(sealed, at: moment)
    let found = ticket.subject == account.id ? account : nil
    let done = try signIn.finish(
      ticket, code: code, found, from: address, at: moment, throttle: &throttle, using: &chance)
    account = done.account
    return done
  }
}

/// The typed "no" of what is tried; nil where it was done.
func refusal<No: Refusal>(_: No.Type = No.self, _ work: () throws -> Void) throws -> No? {
  do { try work() } catch let error as No { return error }
  return nil
}
