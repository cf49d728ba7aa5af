public import Vocabulary

/// What is wrong with a file of `reports/`, and on which line.
public struct ReportFault: Hashable, Sendable, Error {
  /// The kinds of fault.
  public enum Reason: Hashable, Sendable {
    case unreadable(String)
    case notYAML(String)
    case missingKey(String)
    case unknownKey(String)
    case wrongKind(String, expected: Expected)
    case unknownValue(String, of: String, allowed: [String])
    case twice(String)
    case belowLeast(least: Int)
    case outOfRange(String, from: String, to: String)
    case emptyText(String)
    case missingForm(String, form: String)
    case unknownForm(String, form: String)
    case missingPlace(String, place: String)
    case unknownPlace(String, place: String)
    case blames(String, word: String)
  }

  /// What a key should have held.
  public enum Expected: String, Hashable, Sendable { case text, number, list, mapping }

  /// The file, from the folder on: `texts/ar.yaml`.
  public let file: String
  /// The line, from 1; nil where the fault is of the whole file.
  public let line: Int?
  public let reason: Reason

  /// `texts/ar.yaml:12: …` with what to do, in the reader's language.
  public func message(in language: Language) -> String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason.text[language])"
  }
}

extension ReportFault: CustomStringConvertible {
  public var description: String { message(in: .english) }
}

extension ReportFault: Comparable {
  public static func < (one: ReportFault, other: ReportFault) -> Bool {
    (one.file, one.line ?? 0, one.reason.text.en) < (other.file, other.line ?? 0, other.reason.text.en)
  }
}
