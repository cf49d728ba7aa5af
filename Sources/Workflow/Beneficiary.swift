public import Vocabulary

/// A person the association serves. The mobile number is kept sealed, and only to reach him.
public struct Beneficiary: Hashable, Sendable {
  public let id: BeneficiaryID
  public let name: String
  public let mobile: MobileNumber
  /// Kept sealed, and found again only by who knows it whole.
  public let nationalID: NationalID?
  /// Kept sealed like the mobile number, where he gave one.
  public let email: EmailAddress?
  /// The group he belongs to (G1), kept sealed; nil where it is not stated.
  public let group: GroupCode?

  /// The most characters of a name.
  public static let longestName = 120

  public init(
    id: BeneficiaryID, name: String, mobile: MobileNumber, nationalID: NationalID? = nil, email: EmailAddress? = nil,
    group: GroupCode? = nil
  ) {
    self.id = id
    self.name = name
    self.mobile = mobile
    self.nationalID = nationalID
    self.email = email
    self.group = group
  }

  /// A beneficiary as he is written down at reception.
  public init(
    _ id: BeneficiaryID, name: String, mobile: String, nationalID: NationalID? = nil, email: EmailAddress? = nil,
    group: GroupCode? = nil
  ) throws(RequestRefusal) {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, name.unicodeScalars.count <= Self.longestName else { throw .nameNotReadable }
    guard let mobile = MobileNumber(mobile) else { throw .mobileNotReadable }
    self.init(id: id, name: name, mobile: mobile, nationalID: nationalID, email: email, group: group)
  }

  /// The person as he is kept after he came again. At reception an employee corrects his name and number; what comes in
  /// by a public form changes nothing, since anybody can type an identity number.
  public func met(again newer: Beneficiary, by staff: Staff?) -> Beneficiary {
    guard staff != nil else { return self }
    return Beneficiary(
      id: id, name: newer.name, mobile: newer.mobile, nationalID: newer.nationalID ?? nationalID,
      email: newer.email ?? email, group: newer.group ?? group)
  }

  /// The same person, said to belong to another group, or to none that is stated.
  public func belonging(to group: GroupCode?) -> Beneficiary {
    Beneficiary(id: id, name: name, mobile: mobile, nationalID: nationalID, email: email, group: group)
  }
}
