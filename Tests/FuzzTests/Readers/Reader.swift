import Foundation
import Vocabulary

/// A reader of what comes from outside, with what it promises whatever comes: it reads or refuses in words, and never ends
/// the program. The same list is tried by seeded mutations in the tests and by libFuzzer in `Fuzzing/`.
struct Reader: Sendable {
  let name: String
  /// Sound inputs from which the trials start.
  let seeds: @Sendable () throws -> [[UInt8]]
  /// Words of its language, which chance alone would hardly find.
  let words: [String]
  /// The longest input that libFuzzer tries, in bytes: every sound input has room.
  let length: Int
  /// Reads an input; whether it was taken. Throws `BrokenPromise`.
  let read: @Sendable ([UInt8]) throws -> Bool

  init(
    _ name: String, words: [String] = [], length: Int = 4096, seeds: @escaping @Sendable () throws -> [[UInt8]],
    read: @escaping @Sendable ([UInt8]) throws -> Bool
  ) {
    (self.name, self.words, self.length, self.seeds, self.read) = (name, words, length, seeds, read)
  }

  /// A reader of bytes, whose sound inputs are texts.
  init(
    _ name: String, words: [String] = [], length: Int = 4096, seeds: [String],
    read: @escaping @Sendable ([UInt8]) throws -> Bool
  ) {
    self.init(name, words: words, length: length, seeds: { seeds.map { Array($0.utf8) } }, read: read)
  }

  /// A reader of texts: bytes that are no UTF-8 come as U+FFFD.
  init(
    _ name: String, words: [String] = [], length: Int = 4096, texts: [String],
    read: @escaping @Sendable (String) throws -> Bool
  ) {
    self.init(name, words: words, length: length, seeds: { texts.map { Array($0.utf8) } }) {
      try read(String(decoding: $0, as: UTF8.self))
    }
  }

  /// Every reader, by name.
  static let all: [Reader] = [
    form, multipart, comments, sheet, csv, responses, requests, responseMap, requestMap, surveys, drafts, reports,
    gateways, workbook, workbookParts, sheetXML, formTables, formWords, tokens, dates, numbers, persons, searches,
    json, away, manifests,
  ]
}

/// What a reader did that it may never do.
struct BrokenPromise: Error, CustomStringConvertible {
  let description: String
}

/// Fails where a promise does not hold.
func promise(_ holds: Bool, _ what: @autoclosure () -> String) throws {
  if !holds { throw BrokenPromise(description: what()) }
}

/// Fails unless both languages say something.
func promiseWords(_ words: LocalizedText, _ what: @autoclosure () -> String) throws {
  try promise(!words.ar.isEmpty && !words.en.isEmpty, "no words for \(what())")
}

/// What a reader makes of an input; nil where it refused, for which it needs words in both languages.
func taken<Input, Value, Refused: Error>(
  _ input: Input, by read: (Input) throws(Refused) -> Value, else words: (Refused) -> LocalizedText
) throws -> Value? {
  do throws(Refused) {
    return try read(input)
  } catch {
    try promiseWords(words(error), "\(error)")
    return nil
  }
}

/// The tree's own files, from which sound inputs are taken.
enum Tree {
  static let root: URL = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path().count > 1,
      !FileManager.default.fileExists(atPath: folder.appending(path: "surveys/schema.json").path())
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appending(path: path))) }

  static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The files of a folder whose names end so, in the order of their names.
  static func files(in folder: String, ending: String) throws -> [[UInt8]] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path()).sorted()
      .filter { $0.hasSuffix(ending) }.map { try bytes("\(folder)/\($0)") }
  }
}
