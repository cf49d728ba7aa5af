import Crypto
import Foundation
public import Vocabulary

/// What tells that the files of a report are the association's and unaltered: a digest of each, under the seal of a key
/// that only the association's machine has. Nothing personal is in it.
public struct ReportManifest: Hashable, Sendable, Codable {
  /// Its name beside the files.
  public static let name = "manifest.json"
  /// What the key of its seal is derived for.
  public static let purpose = "report manifests"

  /// A file by name, with its length and digest.
  public struct File: Hashable, Sendable, Codable {
    public let name: String
    public let bytes: Int
    public let sha256: String

    public init(_ file: ReportFile) {
      name = file.name
      bytes = file.bytes.count
      sha256 = ReportManifest.digest(of: file.bytes)
    }
  }

  /// All that the seal is taken of.
  public struct Contents: Hashable, Sendable, Codable {
    /// The report's name, such as `monthly-2026-10`.
    public let report: String
    public let title: LocalizedText
    public let association: LocalizedText
    public let period: LocalizedText
    /// The report's own date.
    public let date: String
    /// The version of the program that wrote the files.
    public let program: String
    /// The digest of all the report's numbers: equal for reports that say the same in another language or format.
    public let figures: String
    /// In the order of their names.
    public let files: [File]
  }

  public let contents: Contents
  /// The keyed digest (HMAC-SHA-256) of the contents.
  public let seal: String

  /// The manifest of a report's files, beside others of the same report that were written before.
  public init(
    of edition: ReportEdition, files: [ReportFile], beside earlier: ReportManifest? = nil, program: String,
    key: [UInt8]
  ) {
    let tables = edition.tables
    let figures = Self.digest(of: edition.json)
    let names = Set(files.map(\.name))
    let kept = earlier.map(\.contents).map { earlier in
      earlier.report == tables.name && earlier.figures == figures && earlier.program == program
        ? earlier.files.filter { !names.contains($0.name) } : []
    }
    self.init(
      contents: Contents(
        report: tables.name, title: tables.title, association: tables.association, period: tables.period,
        date: tables.date.description, program: program, figures: figures,
        files: (files.map(File.init) + (kept ?? [])).sorted { $0.name < $1.name }), key: key)
  }

  init(contents: Contents, key: [UInt8]) {
    self.contents = contents
    seal = Self.seal(of: contents, key: key)
  }

  /// The manifest as its file: keys in order, so that the same manifest is the same bytes.
  public var bytes: [UInt8] { Self.written(self) }

  /// Whether the seal was made with the key.
  func isSealed(by key: [UInt8]) -> Bool {
    guard let code = Hexadecimal.bytes(seal) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: Self.written(contents), using: SymmetricKey(data: key))
  }

  private static func seal(of contents: Contents, key: [UInt8]) -> String {
    Hexadecimal.written(HMAC<SHA256>.authenticationCode(for: written(contents), using: SymmetricKey(data: key)))
  }

  private static func written(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("texts and whole numbers can be written: \(error)")
    }
  }

  static func digest(of bytes: [UInt8]) -> String { Hexadecimal.written(SHA256.hash(data: bytes)) }
}
