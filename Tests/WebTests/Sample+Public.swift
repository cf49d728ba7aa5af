import Vocabulary

@testable import Web

extension Sample {
  static let publicPages: [String] = []

  /// Nil for other names.
  static func publicPage(_ name: String, in language: Language) -> Page? { nil }
}
