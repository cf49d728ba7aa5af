public import Vocabulary

/// A person the association serves. The mobile number is kept sealed, and only to reach him.
public struct Beneficiary: Hashable, Sendable {
  public let id: BeneficiaryID
  public let name: String
  public let mobile: MobileNumber

  /// The most characters of a name.
  public static let longestName = 120

  public init(id: BeneficiaryID, name: String, mobile: MobileNumber) {
    self.id = id
    self.name = name
    self.mobile = mobile
  }

  /// A beneficiary as he is written down at reception.
  public init(_ id: BeneficiaryID, name: String, mobile: String) throws(RequestRefusal) {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, name.count <= Self.longestName else { throw .nameNotReadable }
    guard let mobile = MobileNumber(mobile) else { throw .mobileNotReadable }
    self.init(id: id, name: name, mobile: mobile)
  }
}
