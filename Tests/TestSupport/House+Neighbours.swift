import Operations
public import Vocabulary

@testable import Storage

extension House {
  /// A second association in this house's database, with keys of its own and nothing else in common: the same program over
  /// the same tables.
  public func neighbour(_ association: AssociationCode = .fixed("jeddah")) async throws -> House {
    let keyring = Keyring(bytes: Array(repeating: 9, count: 32))
    return try await House(
      in: Store(engine: engine.store.file, keyring: keyring, association: association), seed: 1_000)
  }
}
