import Vocabulary
public import Workflow

/// The versions of the references R1–R4, added to and never changed.
extension Ledger {
  /// All versions of one reference.
  public func references(_ reference: Reference) throws -> ReferenceSeries {
    ReferenceSeries(
      reference,
      try rows(
        """
        SELECT version, title, edition, in_force, entered, entered_by, text FROM reference_version
        WHERE association = ? AND reference = ? ORDER BY version
        """, SQLValue(reference.rawValue)
      ).map { row in
        guard let party = Party(try row.text(5)) else { throw DamagedRow(column: 5) }
        return try ReferenceVersion(
          reference, version: try row.integer(0), title: try row.text(1), edition: try row.text(2),
          inForce: try row.day(3), entered: Act(at: try row.moment(4), by: party), text: try row.text(6))
      })
  }

  /// Keeps one more version.
  public func append(_ version: ReferenceVersion) throws {
    try execute(
      """
      INSERT INTO reference_version (association, reference, version, title, edition, in_force, entered, entered_by, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, SQLValue(version.reference.rawValue), SQLValue(version.version), SQLValue(version.title),
      SQLValue(version.edition), SQLValue(version.inForce), SQLValue(version.entered.at),
      SQLValue(version.entered.by.text), SQLValue(version.text.source))
  }
}
