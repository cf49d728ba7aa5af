import Foundation
import Surveys
import Testing
import Vocabulary
import XLSForms

/// Forms in the dialects that one meets: each goes in, or every row that does not is named. The golden files say how.
struct PublicFormsTests {
  private static let folder = Trial.folder("Tests/XLSFormsTests/Forms")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !$0.hasSuffix(".txt") }.sorted()

  /// The files of a form: the workbook, or the CSV files of its folder.
  private func files(_ name: String) throws -> [(name: String, bytes: [UInt8])] {
    let path = "\(Self.folder)/\(name)"
    if name.hasSuffix(".xlsx") { return [(name, Array(try Data(contentsOf: URL(filePath: path))))] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map {
      ($0, Array(try Data(contentsOf: URL(filePath: "\(path)/\($0)"))))
    }
  }

  @Test func thereAreTwentyOfThem() { #expect(Self.names.count >= 20) }

  @Test(arguments: names) func aFormGoesInOrEveryRowThatDoesNotIsNamed(_ name: String) throws {
    let files = try FormFiles(try files(name))
    let table = try #require(files.tables.first { $0.name.lowercased() == "survey" })
    let reading: FormReading
    do {
      reading = try FormReading(files)
    } catch {
      let named = Set(error.notes.filter { $0.sheet == table.name && $0.isRowLeftOut }.map(\.row))
      #expect(named == Set(table.rows.dropFirst().map(\.number)))
      return try compare(name, error.words.en + "\n" + error.notes.map { $0.text(in: .english) + "\n" }.joined())
    }
    let left = Set(reading.rowsLeftOut.filter { $0.sheet == table.name }.map(\.row))
    #expect(reading.rowsTaken + left.count == table.rows.count - 1)
    for note in reading.notes { #expect(note.words.ar.isInArabic && note.words.ar != note.words.en) }
    let faults = QuestionnaireRules.shipped.examine(reading.draft)
    let text =
      faults.file.text + "\n# notes\n" + reading.notes.map { $0.text(in: .english) + "\n" }.joined() + "\n# faults\n"
      + faults.findings.map { "\($0.line): \($0.reason.en)\n" }.joined()
    try compare(name, text)
  }

  private func compare(_ name: String, _ text: String) throws {
    let path = URL(filePath: "\(Self.folder)/\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(text.utf8).write(to: path) }
    #expect(text == (try? String(contentsOf: path, encoding: .utf8)))
  }
}

extension String {
  fileprivate var isInArabic: Bool { unicodeScalars.contains { (0x621...0x64A).contains($0.value) } }
}
