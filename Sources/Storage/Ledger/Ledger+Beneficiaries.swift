public import Vocabulary
public import Workflow

/// The people the association serves: sealed, and found again by a number that somebody knows whole.
extension Ledger {
  public func save(_ beneficiary: Beneficiary) throws {
    let row = try rows("\(beneficiaryColumns) AND beneficiary = ?", SQLValue(beneficiary.id)).first
    let earlier = try row.map(beneficiary(in:))
    let isIndexed = try row.map { try $0.integer(6) == 1 } ?? false
    try execute(
      """
      INSERT INTO beneficiary (association, beneficiary, name, mobile, mobile_index, national_id, national_id_index,
        email, email_index, beneficiary_group, name_indexed, keyed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1)
      ON CONFLICT (association, beneficiary) DO UPDATE SET
        name = excluded.name, mobile = excluded.mobile, mobile_index = excluded.mobile_index,
        national_id = excluded.national_id, national_id_index = excluded.national_id_index,
        email = excluded.email, email_index = excluded.email_index,
        beneficiary_group = excluded.beneficiary_group, name_indexed = 1
      """, SQLValue(beneficiary.id), .bytes(try keyring.seal(beneficiary.name, for: beneficiary.id)),
      .bytes(try keyring.seal(beneficiary.mobile.text, for: beneficiary.id)), .bytes(index(of: beneficiary.mobile)),
      SQLValue(try beneficiary.nationalID.map { try keyring.seal($0.digits, for: beneficiary.id) }),
      SQLValue(beneficiary.nationalID.map { index(of: $0) }),
      SQLValue(try beneficiary.email.map { try keyring.seal($0.text, for: beneficiary.id) }),
      SQLValue(beneficiary.email.map { index(of: $0) }),
      .bytes(try keyring.seal(KeptGroup.text(of: beneficiary.group), for: beneficiary.id)))
    try index(beneficiary.name, of: beneficiary.id, insteadOf: isIndexed ? earlier?.name : nil)
    if let earlier { try forgetWishes(by: earlier, as: beneficiary) }
  }

  /// The person with this key; nil where there is none, and where his data were erased.
  public func beneficiary(_ id: BeneficiaryID) throws -> Beneficiary? {
    try rows("\(beneficiaryColumns) AND beneficiary = ?", SQLValue(id)).first.map(beneficiary(in:))
  }

  /// The person with this identity number; nobody else has it.
  public func beneficiary(_ nationalID: NationalID) throws -> Beneficiary? {
    try rows("\(beneficiaryColumns) AND national_id_index = ?", .bytes(index(of: nationalID))).first
      .map(beneficiary(in:))
  }

  /// The people who are reached by this number; a family may share one.
  public func beneficiaries(_ mobile: MobileNumber) throws -> [Beneficiary] {
    try rows("\(beneficiaryColumns) AND mobile_index = ? ORDER BY beneficiary", .bytes(index(of: mobile)))
      .map(beneficiary(in:))
  }

  /// The keys of beneficiaries, in their own order, at most so many.
  public func beneficiaries(limit: Int) throws -> [BeneficiaryID] {
    try rows(
      "SELECT beneficiary FROM beneficiary WHERE association = ? AND erased IS NULL ORDER BY beneficiary LIMIT ?",
      SQLValue(limit)
    ).map { try $0.key(0) }
  }

  /// Gives people who were kept before there was an index their place in it; those on one page.
  func indexMobiles(after place: BeneficiaryID? = nil, limit: Int) throws -> PeoplePage {
    try openPeople(where: "mobile_index IS NULL", after: place, limit: limit) { person in
      // While he could not be read, somebody may have written him down anew: his number leads there.
      if let number = person.nationalID,
        try !rows(
          "SELECT 1 FROM beneficiary WHERE association = ? AND national_id_index = ? AND beneficiary <> ?",
          .bytes(index(of: number)), SQLValue(person.id)
        ).isEmpty
      {
        return
      }
      try save(person)
    }
  }

  func index(of mobile: MobileNumber) -> [UInt8] {
    keyring.digests(for: "index of mobile numbers")([Array(mobile.text.utf8)])
  }

  func index(of nationalID: NationalID) -> [UInt8] {
    keyring.digests(for: "index of identity numbers")([Array(nationalID.digits.utf8)])
  }

  func index(of email: EmailAddress) -> [UInt8] {
    keyring.digests(for: "index of e-mail addresses")([Array(email.folded.utf8)])
  }

  var beneficiaryColumns: String {
    """
    SELECT beneficiary, name, mobile, national_id, email, beneficiary_group, name_indexed FROM beneficiary
    WHERE association = ? AND erased IS NULL
    """
  }

  func beneficiary(in row: Row) throws -> Beneficiary {
    let id: BeneficiaryID = try row.key(0)
    guard let mobile = MobileNumber(try keyring.open(try row.bytes(2), of: id)) else { throw DamagedRow(column: 2) }
    return Beneficiary(
      id: id, name: try keyring.open(try row.bytes(1), of: id), mobile: mobile,
      nationalID: row.isNull(3) ? nil : try NationalID(try keyring.open(try row.bytes(3), of: id)),
      email: row.isNull(4) ? nil : try EmailAddress(try keyring.open(try row.bytes(4), of: id)),
      group: row.isNull(5) ? nil : KeptGroup.group(in: try keyring.open(try row.bytes(5), of: id)))
  }
}
