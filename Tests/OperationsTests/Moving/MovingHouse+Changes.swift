import TestSupport
import Vocabulary

@testable import Storage

extension MovingHouse {
  /// Changes something past the program, as nobody should. The statement's one value is the association.
  func change(_ place: StorePlace, _ sql: String) async throws {
    let engine = try await settled { try place.engine() }
    _ = try engine.write { try $0.execute(sql, [SQLValue(Self.association)]) }
  }

  /// Puts the association's row back into an earlier state of its move.
  func putBack(_ place: StorePlace, as state: String) async throws {
    try await change(place, "UPDATE association SET place = '\(state)' WHERE association = ?")
  }
}
