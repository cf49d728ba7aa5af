public import Vocabulary

/// Why an association is not opened by whoever makes none.
public enum AssociationRefusal: Refusal {
  /// The database holds others, in the order of their codes, and none of this code.
  case notHere(AssociationCode, held: [AssociationCode])
}

extension StorageEngine {
  /// Refuses an association that a database does not hold where it holds others: most likely its code is mistyped, and keys
  /// would be made for nobody. A database without any is anybody's. Throws `AssociationRefusal`.
  func require(_ association: AssociationCode) throws {
    try bringUpToDate()
    // One that can only be read and lacks a step is refused as such when the store is opened.
    guard try !isReadOnly || isCurrent else { return }
    let held: [AssociationCode] = try look { connection in
      try connection.rows("SELECT association FROM association ORDER BY association").map { try $0.code(0) }
    }
    guard held.isEmpty || held.contains(association) else {
      throw AssociationRefusal.notHere(association, held: held)
    }
  }
}
