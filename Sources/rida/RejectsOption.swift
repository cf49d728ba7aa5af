import ArgumentParser
import Foundation
import Imports
import Vocabulary

/// Where the rows of a file go that were not taken in, to be mended there.
struct RejectsOption: ParsableArguments {
  @Option(help: "Where rejected rows go (FILE.rejected.csv if not given). · ملف الصفوف المرفوضة.") var rejects: String?

  /// Refuses, before anything of a file is taken in, a place where they would be lost, or the file with them.
  func check(of file: String) throws {
    guard let rejects else { return }
    try Workplace.requireSeen(rejects)
    guard Self.place(rejects) != Self.place(file) else {
      throw Problem(
        64,
        LocalizedText(
          ar: "لا تُكتب الصفوف المرفوضة فوق الملف المُدخل. اختر اسماً آخر: \u{200E}--rejects",
          en: "Rejected rows are not written over the file that is taken in. Choose another name: --rejects"))
    }
  }

  /// Writes the rejected rows of a file; nil where there are none.
  func write(_ rejected: [RejectedRow], as bytes: @autoclosure () -> [UInt8], of file: String) throws -> String? {
    guard !rejected.isEmpty else { return nil }
    let bytes = bytes()
    let path = rejects ?? Self.free(beside: file, for: bytes)
    try OutputFile.write(bytes, to: path)
    return path
  }

  /// FILE.rejected.csv, with a number where another is there: its rows may have been mended.
  private static func free(beside file: String, for bytes: [UInt8]) -> String {
    var (path, number) = ("\(file).rejected.csv", 1)
    while let there = FileManager.default.contents(atPath: Workplace.path(path)), Array(there) != bytes {
      number += 1
      path = "\(file).rejected-\(number).csv"
    }
    return path
  }

  private static func place(_ written: String) -> String {
    URL(filePath: Workplace.path(written)).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// What to do with them.
  static func say(_ path: String) {
    Console.say(
      LocalizedText(
        ar: "الصفوف المرفوضة في \(path): أصلحها ثم أدخل الملف بالخريطة نفسها.",
        en: "Rejected rows are in \(path): mend them and import that file with the same map."))
  }
}

extension Problem {
  /// What is wrong with a map, by its file and line.
  init(_ refusal: ImportMapRefusal, in map: String) {
    let place = refusal.line.map { "\(map):\($0): " } ?? "\(map): "
    self.init(65, LocalizedText(ar: place + refusal.message.ar, en: place + refusal.message.en))
  }
}
