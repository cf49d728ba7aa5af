import Foundation
import TestSupport
import Testing
import Vocabulary

/// What goes between a terminal and the server that carries out its command: paths that both must see, and answers of any length.
@Suite struct ServedPathTests {
  /// Whether a process may be given places of its own here, as a service has.
  static let canHide: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(.enabled(if: canHide, "needs root and unshare"))
  func nothingIsWrittenWhereTheCallerWouldNotFindIt() async throws {
    let path = try House.temporaryFile()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let hidden = folder + "/tmp"
    try FileManager.default.createDirectory(atPath: hidden, withIntermediateDirectories: true)
    do {
      let house = try await House(path: path, carriers: [.letter])
      // Eight days ago: the letter's time has come.
      house.pass(seconds: Int64(Date().timeIntervalSince1970) - 8 * 86_400 - house.now.seconds)
      _ = try await house.completedRequest()
    }
    let server = try Program.serve(
      path, through: ["unshare", "--mount", "sh", "-c", "mount -t tmpfs none '\(hidden)' && exec \"$@\"", "sh"])
    defer { server.kill() }
    func run(_ arguments: String..., from caller: String) async throws -> Program.Outcome {
      try await Program.run(arguments + ["--database", path], in: caller)
    }
    for (file, caller) in [(hidden + "/x", folder), ("tmp/x", folder), ("x", hidden), ("../tmp/new/x", hidden)] {
      for command in [["backup"], ["outbox", "hand-out"], ["subject", "export", "0500000001", "--into"]] {
        let refused = try await Program.run(command + [file, "--database", path], in: caller)
        #expect(refused.status == 73 && refused.words.contains("does not see the folder \(hidden)"), "\(refused.words)")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: hidden).isEmpty)
    // What was refused was not counted as handed over.
    let handed = try await run("outbox", "hand-out", "slips.html", from: folder)
    #expect(handed.status == 0 && !handed.words.contains("Messages: 0"), "\(handed.words)")
    #expect(FileManager.default.fileExists(atPath: folder + "/slips.html"))
    #expect(try await run("backup", folder + "/copy.sqlite", from: hidden).status == 0)
  }

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
