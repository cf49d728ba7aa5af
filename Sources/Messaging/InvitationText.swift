public import Vocabulary

/// The words by which a beneficiary is asked after a completed service: short, courteous, and saying that it is a right (policy T3).
public struct InvitationText: Sendable {
  public let association: LocalizedText
  public let service: LocalizedText
  public let link: String

  public init(association: LocalizedText, service: LocalizedText, link: String) {
    self.association = association
    self.service = service
    self.link = link
  }

  /// The message in Arabic, the language in which the association writes to its beneficiaries.
  public var arabic: String {
    "السلام عليكم. أُنجزت خدمة «\(service.ar)» لدى \(association.ar). رأيك حق لك ولا يؤثر على أي خدمة: \(link)"
  }
}
