import Foundation
import TestSupport
import Testing
import Vocabulary

/// What goes between a terminal and the server that carries out its command: paths that both must see, and answers of any length.
@Suite struct ServedPathTests {
  @Test func anAnswerOfAnyLengthIsHeardToItsEnd() async throws {
    let path = try House.temporaryFile()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    do { _ = try await House(path: path) }
    let example = House.root + "/docs/examples/requests/"
    let lines = try String(contentsOfFile: example + "requests.csv", encoding: .utf8).split(separator: "\n")
    // The day of this row does not exist.
    let faulty = try #require(lines.first { $0.contains("2026-09-31") }?.drop { $0 != "," })
    let rows = (0..<8_000).map { "\($0)\(faulty)" }
    let text = ([String(lines[0])] + rows).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: folder + "/requests.csv"))
    let server = try Program.serve(path)
    defer { server.kill() }
    let outcome = try await Program.run(
      "import", "requests", "requests.csv", "--map", example + "map.yaml", "--check", "--json", "--database", path,
      in: folder)
    #expect(
      outcome.status == 1 && outcome.output.utf8.count > 1 << 20, "\(outcome.status) \(outcome.words.prefix(400))")
    #expect(outcome.output.contains("\"line\" : 8001"))
  }
}
