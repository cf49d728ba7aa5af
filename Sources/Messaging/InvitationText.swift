public import Vocabulary

/// The words by which a beneficiary is asked after his request ended: short, courteous, and saying that it is a right (policy T3).
public struct InvitationText: Sendable {
  public let association: LocalizedText
  public let service: LocalizedText
  public let link: String
  public let occasion: Occasion

  /// What it is asked after.
  public enum Occasion: String, Hashable, Sendable, CaseIterable {
    case served, refused, volunteered
  }

  public init(association: LocalizedText, service: LocalizedText, link: String, occasion: Occasion = .served) {
    self.association = association
    self.service = service
    self.link = link
    self.occasion = occasion
  }

  /// The message in Arabic, the language in which the association writes to its beneficiaries.
  public var arabic: String {
    switch occasion {
    case .served:
      "السلام عليكم. أُنجزت خدمة «\(service.ar)» لدى \(association.ar). \(right): \(link)"
    case .refused:
      "السلام عليكم. صدر قرار \(association.ar) في طلبك «\(service.ar)». يهمنا رأيك في تعاملنا معك. \(right): \(link)"
    case .volunteered:
      "السلام عليكم. شكراً لرغبتك في التطوع مع \(association.ar). \(right): \(link)"
    }
  }

  /// The words by which he is reminded: what he was written, and that this is a reminder and answering is his choice.
  public static func reminder(of text: String) -> String {
    let greeting = "السلام عليكم. "
    let rest = text.hasPrefix(greeting) ? String(text.dropFirst(greeting.count)) : text
    return "\(greeting)تذكير لطيف، والإجابة باختيارك. \(rest)"
  }

  private var right: String {
    "رأيك حق لك ولا يؤثر على أي \(occasion == .volunteered ? "فرصة تطوع" : "خدمة")"
  }
}
