import ArgumentParser
import Imports
import Vocabulary

/// Where the rows of a file go that were not taken in, to be mended there.
struct RejectsOption: ParsableArguments {
  @Option(help: "Where rejected rows go (FILE.rejected.csv if not given). · ملف الصفوف المرفوضة.") var rejects: String?

  /// Refuses, before anything is taken in, a place where they would be lost.
  func check() throws { if let rejects { try Workplace.requireSeen(rejects) } }

  /// Writes the rejected rows of a file; nil where there are none.
  func write(_ rejected: [RejectedRow], as bytes: @autoclosure () -> [UInt8], of file: String) throws -> String? {
    guard !rejected.isEmpty else { return nil }
    let path = rejects ?? file + ".rejected.csv"
    try OutputFile.write(bytes(), to: path)
    return path
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
