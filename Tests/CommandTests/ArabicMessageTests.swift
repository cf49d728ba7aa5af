import Foundation
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
}
