import Vocabulary

@testable import Web

extension Sample {
  static let inquiriesPages: [String] = []

  /// Nil for other names.
  static func inquiriesPage(_ name: String, in language: Language) -> Page? { nil }
}
