import Vocabulary

/// Why a number may still change, so that it is held against no other month.
public enum Pending: String, Hashable, Sendable, Codable {
  /// Links of its invitations are open: who has not answered yet still can.
  case openLinks = "open-links"
}

extension MonthlyFigures {
  /// Whether the response rate of invitations issued on some days may still change; nil where it is final.
  func pending(_ days: Range<Day>) -> Pending? { Pending(issued: days, openSince: openSince) }
}

extension Pending {
  /// Nil where the links of all invitations issued on these days were closed: they were issued before the first day whose
  /// links are open, or none is.
  init?(issued days: Range<Day>, openSince first: Day?) {
    guard let first, first < days.upperBound else { return nil }
    self = .openLinks
  }
}
