import Foundation
import GRDB
import Vocabulary

/// A new copy of the keys of persons, before it takes the place of an earlier one.
///
/// Keys are only added or destroyed, so that the newest copy opens every backup. Where the file that was copied does not hold
/// what the earlier copy holds, it was damaged, or an older one was laid in its place: what the earlier copy knows stays.
struct PersonKeysCopy {
  let path: String
  /// Whether bytes are the wrapped key of a person of this database.
  let opens: (Data, BeneficiaryID) -> Bool

  /// Takes over what an earlier copy knows. Who was forgotten stays forgotten, and a key that opens is not given up for one
  /// that does not, or for none.
  func takeOver(_ earlier: String) throws {
    guard FileManager.default.fileExists(atPath: earlier) else { return }
    let copy = try DatabaseQueue(path: path)
    defer { try? copy.close() }
    try copy.writeWithoutTransaction { database in
      // No journal on the disk on which a key could be left.
      try database.execute(sql: "PRAGMA journal_mode = MEMORY")
      try database.execute(sql: "PRAGMA secure_delete = ON")
      for row in try Self.differing(from: earlier, in: database) {
        guard let person = BeneficiaryID(bytes: Array(row.person)) else { continue }
        if let wrapped = row.wrapped {
          guard opens(wrapped, person), !(row.copied.map { opens($0, person) } ?? false) else { continue }
        }
        try database.execute(
          sql: "INSERT OR REPLACE INTO person_key (person, wrapped, destroyed) VALUES (?, ?, ?)",
          arguments: [row.person, row.wrapped, row.destroyed])
      }
    }
  }

  private struct Differing {
    let person: Data
    let wrapped: Data?
    let destroyed: Int?
    /// What the new copy has instead.
    let copied: Data?

    /// Nil for a row that is none of the program's.
    init?(_ row: GRDB.Row) {
      guard let person = Data.fromDatabaseValue(row[0]) else { return nil }
      self.person = person
      wrapped = Data.fromDatabaseValue(row[1])
      destroyed = Int.fromDatabaseValue(row[2])
      copied = Data.fromDatabaseValue(row[3])
      guard (wrapped == nil) != (destroyed == nil) else { return nil }
    }
  }

  /// The rows of an earlier copy that the new one does not have, but for the persons whom the new one forgot; none where the
  /// earlier one cannot be read.
  private static func differing(from earlier: String, in database: Database) throws -> [Differing] {
    do {
      try database.execute(sql: "ATTACH DATABASE ? AS earlier", arguments: [earlier])
      defer { try? database.execute(sql: "DETACH DATABASE earlier") }
      return try GRDB.Row.fetchAll(
        database,
        sql: """
          SELECT kept.person, kept.wrapped, kept.destroyed, copied.wrapped
          FROM earlier.person_key AS kept LEFT JOIN main.person_key AS copied ON copied.person = kept.person
          WHERE copied.person IS NULL OR (copied.destroyed IS NULL AND copied.wrapped IS NOT kept.wrapped)
          """
      ).compactMap(Differing.init)
    } catch let error as DatabaseError
      where [.SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode)
    {
      return []
    }
  }
}
