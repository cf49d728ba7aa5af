import Crypto
import Foundation
import Vocabulary

/// A questionnaire version as the database keeps it: one line of JSON, always the same for the same version.
extension Questionnaire {
  /// Keys in order, nothing escaped that need not be.
  public var json: String {
    get throws { String(decoding: try jsonBytes, as: UTF8.self) }
  }

  /// SHA-256 of the JSON text, as 64 hexadecimal digits: what a published version is known by.
  ///
  /// It follows the value, not the file: comments, white space and the names of scales do not matter.
  public var digest: String {
    get throws { Hexadecimal.written(SHA256.hash(data: try jsonBytes)) }
  }

  /// Reads what `json` wrote.
  public init(json: String) throws {
    self = try JSONDecoder().decode(Questionnaire.self, from: Data(json.utf8))
  }

  private var jsonBytes: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(self)
    }
  }
}
