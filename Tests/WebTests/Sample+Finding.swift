import Vocabulary

@testable import Web

extension Sample {
  static let findingPages: [String] = []

  /// Nil for other names.
  static func findingPage(_ name: String, in language: Language) -> Page? { nil }
}
