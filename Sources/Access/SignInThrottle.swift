public import Vocabulary

/// What slows down whoever guesses at passwords and codes, and never keeps the owner of an account out for good.
///
/// A try counts as failed from its beginning until it is known to have succeeded: a thousand at once are not a thousand free ones.
/// Failures are counted for the address; for the name tried from that address; and for the name from anywhere. The last makes
/// only those addresses wait that failed on the name themselves: the owner's own first try is never held up by somebody elsewhere.
/// Codes are counted for the account, of whoever knows the password; a recovery code is too long to be guessed and does not wait.
/// A name that no account has is counted like any other.
public struct SignInThrottle: Sendable {
  static let addressPace = Pace(free: 10, first: 2, longest: 300, forgiving: 600)
  static let pairPace = Pace(free: 3, first: 2, longest: 900, forgiving: 900)
  static let namePace = Pace(free: 5, first: 1, longest: 30, forgiving: 600)
  static let codePace = Pace(free: 5, first: 30, longest: 3_600, forgiving: 3_600)

  private struct Pair: Hashable {
    let name: SignInName
    let address: VisitorAddress
  }

  private var addresses: Failures<VisitorAddress>
  private var pairs: Failures<Pair>
  private var names: Failures<SignInName>
  private var codes: Failures<StaffID>

  /// - Parameter capacity: how many addresses, names, pairs and accounts are remembered, each.
  public init(capacity: Int = 10_000) {
    addresses = Failures(Self.addressPace, capacity: capacity)
    pairs = Failures(Self.pairPace, capacity: capacity)
    names = Failures(Self.namePace, capacity: capacity)
    codes = Failures(Self.codePace, capacity: capacity)
  }

  /// How many things are remembered.
  public var size: Int { addresses.size + pairs.size + names.size + codes.size }

  /// The seconds until a try at the name may be made from the address; 0 where at once. Nil stands for what is no name at all.
  public func wait(for name: SignInName?, from address: VisitorAddress, at now: Moment) -> Int64 {
    let own = addresses.wait(address, at: now)
    guard let name else { return own }
    let pair = Pair(name: name, address: address)
    let elsewhere = pairs.number(pair, at: now) > 0 ? names.wait(name, at: now) : 0
    return max(own, pairs.wait(pair, at: now), elsewhere)
  }

  /// Lets a try begin, or says how long to wait.
  public mutating func begin(
    _ name: SignInName?, from address: VisitorAddress, at now: Moment
  ) throws(SignInRefusal) {
    let wait = wait(for: name, from: address, at: now)
    guard wait == 0 else { throw .wait(seconds: wait) }
    addresses.add(address, at: now)
    guard let name else { return }
    pairs.add(Pair(name: name, address: address), at: now)
    names.add(name, at: now)
  }

  /// Takes one try back: a password that somebody who is signed in gave again, and that was right.
  public mutating func takeBack(_ name: SignInName, from address: VisitorAddress) {
    addresses.takeBack(address)
    pairs.takeBack(Pair(name: name, address: address))
    names.takeBack(name)
  }

  /// Lets a try at the code begin, or says how long to wait.
  mutating func beginCode(
    _ subject: StaffID, isRecovery: Bool, from address: VisitorAddress, at now: Moment
  ) throws(SignInRefusal) {
    let wait = max(addresses.wait(address, at: now), isRecovery ? 0 : codes.wait(subject, at: now))
    guard wait == 0 else { throw .wait(seconds: wait) }
    addresses.add(address, at: now)
    if !isRecovery { codes.add(subject, at: now) }
  }

  /// Forgives the owner of the account what was counted: password and code were right.
  mutating func succeeded(_ name: SignInName, _ subject: StaffID, from address: VisitorAddress) {
    // Two for the address: the password's try and the code's. What others failed there stays.
    for _ in 0..<2 { addresses.takeBack(address) }
    pairs.forget(Pair(name: name, address: address))
    names.forget(name)
    codes.forget(subject)
  }
}
