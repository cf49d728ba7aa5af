public import Access
import Storage
public import Vocabulary
public import Workflow

/// A tablet that was registered just now, with the address by which it is set up: shown once, to who registered it.
public struct NewTablet: Sendable {
  public let tablet: Tablet
  public let address: String
}

/// The tablets on which people answer: registered by an officer, set up once, revoked. Who registers or revokes one is in the audit.
extension Engine {
  /// All tablets, with the names of who registered them.
  public func tablets(for staff: Staff) async throws -> [(tablet: Tablet, by: String)] {
    try staff.require(.manageTablets)
    return try await store.read { ledger in
      try ledger.tablets().map { ($0, try ledger.account($0.registeredBy)?.name.text ?? "—") }
    }
  }

  /// Registers a tablet. Throws `TabletRefusal`.
  public func registerTablet(
    _ name: String, _ kind: Tablet.Kind, days: Int, by staff: Staff
  ) async throws -> NewTablet {
    try staff.require(.manageTablets)
    let now = world.now()
    var chance = world.chance
    let key = SecretToken(using: &chance)
    let tablet = try Tablet(registering: name, kind, days: days, as: world.key(), key: key, by: staff.id, at: now)
    try await store.write { ledger in
      try ledger.save(tablet)
      try ledger.record(
        AuditEntry(
          at: now, by: .staff(staff.id), .manageTablets, of: .tablet(tablet.id),
          detail: "\(kind.rawValue) \(days) \(tablet.name)"))
    }
    return NewTablet(tablet: tablet, address: "\(publicAddress)/tablet/\(key.text)")
  }

  /// Takes nothing more from a tablet. Throws `TabletRefusal`.
  public func revokeTablet(_ id: TabletID, by staff: Staff) async throws {
    try staff.require(.manageTablets)
    let now = world.now()
    try await store.write { ledger in
      guard let tablet = try ledger.tablet(id) else { throw TabletRefusal.unknown }
      try ledger.save(try tablet.revoking(at: now))
      try ledger.record(
        AuditEntry(at: now, by: .staff(staff.id), .manageTablets, of: .tablet(id), detail: "revoked"))
    }
  }

  /// The tablet that waits to be set up with this key. Writes nothing. Throws `TabletRefusal`.
  public func waitingTablet(with key: SecretToken) async throws -> Tablet {
    let now = world.now()
    return try await store.read { ledger in
      guard let tablet = try ledger.tablet(key), tablet.standing(at: now) == .waiting else {
        throw TabletRefusal.keySpent
      }
      return tablet
    }
  }

  /// Sets a tablet up: gives the key that its browser carries from now on, and the seconds for which it is good.
  public func setUpTablet(with key: SecretToken) async throws -> (tablet: Tablet, key: SecretToken, seconds: Int64) {
    let now = world.now()
    var chance = world.chance
    let own = SecretToken(using: &chance)
    let tablet = try await store.write { ledger in
      guard let waiting = try ledger.tablet(key) else { throw TabletRefusal.keySpent }
      let tablet = try waiting.settingUp(with: own, at: now)
      try ledger.save(tablet)
      return tablet
    }
    return (tablet, own, tablet.expires.seconds - now.seconds)
  }

  /// The tablet whose browser carries this key, if answers of the kind may come from it. Throws `TabletRefusal`.
  public func tablet(_ kind: Tablet.Kind, with key: SecretToken?) async throws -> Tablet {
    let now = world.now()
    guard let key else { throw TabletRefusal.notRegistered }
    return try await store.read { ledger in
      guard let tablet = try ledger.tablet(key) else { throw TabletRefusal.notRegistered }
      try tablet.open(kind, at: now)
      return tablet
    }
  }
}
