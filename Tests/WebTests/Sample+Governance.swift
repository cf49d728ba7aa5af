import Vocabulary

@testable import Web

extension Sample {
  static let governancePages: [String] = []

  /// Nil for other names.
  static func governancePage(_ name: String, in language: Language) -> Page? { nil }
}
