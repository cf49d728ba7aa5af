import Foundation
import TestSupport
import Testing

/// What a message tells to type. A terminal orders an Arabic line by its letters: after one of them a date would be painted
/// with its year last, and an option with its dashes at the other end, but for a mark (U+200E) before it.
@Suite struct ArabicMessageTests {
  @Test(arguments: [
    (["report", "monthly", "x"], ["2026-10", "1448-04", "--calendar ummalqura"]),
    (["report", "board", "x"], ["2026-10", "2026-Q3", "1448-04"]),
    (["report", "publish", "2026"], ["2026-10", "1448-04"]),
    (["subject", "erase", "1000000008"], ["--for-good"]),
  ])
  func anExampleIsReadAsItIsTyped(command: [String], examples: [String]) async throws {
    let said = try await Program.run(
      ["RIDA_LANG=ar", Program.executable.path] + command, by: URL(filePath: "/usr/bin/env"))
    #expect(said.status == 64, "\(said.words)")
    for example in examples {
      #expect(said.words.unicodeScalars.contains(" \u{200E}\(example)".unicodeScalars), "\(said.words)")
    }
  }

  /// The next message, too: no option stands after an Arabic word without the mark. After one of Latin letters it needs none.
  @Test func noMessageLacksTheMark() throws {
    let files = try #require(FileManager.default.enumerator(atPath: House.root + "/Sources"))
    var options = 0
    for case let path as String in files where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(House.root)/Sources/\(path)", encoding: .utf8)
      for literal in text.matches(of: /"(?:[^"\\\n]|\\.)*"/) where literal.0.contains(/\p{Arabic}/) {
        #expect(!literal.0.contains(/[\p{Arabic}:»)] ?\(?--[a-z]/), "\(path): \(literal.0)")
        options += literal.0.ranges(of: "\\u{200E}--").count
      }
    }
    #expect(options > 20)
  }
}
