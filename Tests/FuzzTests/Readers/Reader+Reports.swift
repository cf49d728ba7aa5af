import Vocabulary

@testable import Reports

extension Reader {
  /// A file of the folder `reports/`, read as each of those that it may be.
  static let reports = Reader(
    "reports",
    words: [": ", "- ", "{", "}", "[", "&a ", "*a", "\n", "  ", "one", "few", "{n}", "thresholds", "least-n"],
    seeds: {
      try Tree.files(in: "reports", ending: ".yaml")
        + Tree.files(in: "reports/texts", ending: ".yaml").map { Array($0.prefix(1_500)) }
    }
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let readings: [(StrictFile.Fields, inout StrictFile) -> Void] = [
      { _ = MonthlyOutline(reading: $0, in: &$1) }, { _ = DepartmentOutline(reading: $0, in: &$1) },
      { _ = BoardOutline(reading: $0, in: &$1) }, { _ = BlameWords(reading: $0, in: &$1) },
      { _ = VoiceRules(reading: $0, in: &$1) },
      { _ = TextsReader(language: .arabic, measures: []).read($0, in: &$1) },
      { _ = TextsReader(improvementIn: .english).read($0, in: &$1) },
    ]
    var unread = StrictFile("a.yaml")
    guard let root = unread.root(of: text) else {
      try promise(!unread.faults.isEmpty, "neither sound nor faulty")
      try promiseFaultsHaveWords(unread)
      return false
    }
    var isSound = false
    for read in readings {
      var file = unread
      read(root, &file)
      try promiseFaultsHaveWords(file)
      if file.faults.isEmpty { isSound = true }
    }
    return isSound
  }

  private static func promiseFaultsHaveWords(_ file: StrictFile) throws {
    for fault in file.faults {
      try promise(fault.line ?? 1 >= 0, "\(fault) on line \(fault.line ?? 0)")
      try promiseWords(fault.reason.text, "\(fault)")
    }
  }
}
