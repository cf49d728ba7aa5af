import Vocabulary

@testable import Web

extension Sample {
  static let casesPages: [String] = []

  /// Nil for other names.
  static func casesPage(_ name: String, in language: Language) -> Page? { nil }
}
