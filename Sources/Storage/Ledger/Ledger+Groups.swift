import Vocabulary
public import Workflow

/// The association's groups of beneficiaries (G1), in the order in which they apply.
extension Ledger {
  public func beneficiaryGroups() throws -> [BeneficiaryGroup] {
    try rows(
      """
      SELECT beneficiary_group, name_ar, name_en, retired FROM beneficiary_group WHERE association = ?
      ORDER BY position, beneficiary_group
      """
    ).map {
      BeneficiaryGroup(
        code: try $0.code(0), name: LocalizedText(ar: try $0.text(1), en: try $0.text(2)),
        isRetired: try $0.integer(3) == 1)
    }
  }

  /// Keeps a group under its code: a new one behind the others, a known one in its place.
  public func save(_ group: BeneficiaryGroup) throws {
    try connection.execute(
      """
      INSERT INTO beneficiary_group (association, beneficiary_group, position, name_ar, name_en, retired)
      SELECT ?, ?, coalesce(max(position), 0) + 1, ?, ?, ? FROM beneficiary_group WHERE association = ?
      ON CONFLICT (association, beneficiary_group) DO UPDATE SET
        name_ar = excluded.name_ar, name_en = excluded.name_en, retired = excluded.retired
      """,
      [
        SQLValue(association), SQLValue(group.code), SQLValue(group.name.ar), SQLValue(group.name.en),
        SQLValue(group.isRetired), SQLValue(association),
      ])
  }

  /// Gives an association that has no list yet the usual one.
  func ensureGroups() throws {
    guard try beneficiaryGroups().isEmpty else { return }
    for group in BeneficiaryGroup.usual { try save(group) }
  }
}
