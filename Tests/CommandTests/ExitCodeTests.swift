import Foundation
import Operations
import TestSupport
import Testing

/// What was not done does not end like what was done: each refusal has words and a status of its own.
@Suite struct ExitCodeTests {
  @Test func aFolderThatCannotBeMadeIsNamed() async throws {
    let file = try House.temporaryFile()
    // A file lies where the folder would be.
    try Data().write(to: URL(filePath: file))
    let place = file + "/new/rida.sqlite"
    for command in [
      ["holiday", "add", "2026-09-23", "--name", "اليوم الوطني", "--database", place], ["demo", "--database", place],
      ["move", "--from", file, "--to", place],
    ] {
      let refused = try await Program.run(command)
      #expect(refused.status == 69 && refused.output.isEmpty, "\(command): \(refused.status)")
      #expect(refused.words.contains("The folder \(file)/new for the database cannot be made"), "\(refused.words)")
    }
  }

  /// Something in the file of which no rule knows.
  @Test func anErrorInsideHasAStatusOfItsOwn() async throws {
    let path = try House.temporaryFile()
    do {
      let house = try await House(path: path)
      try await house.engine.store.spoil(
        "CREATE TRIGGER odd BEFORE INSERT ON holiday BEGIN SELECT RAISE(ABORT, 'nothing odd'); END")
    }
    try await House.untilReleased(path)
    let add = ["holiday", "add", "2026-09-23", "--name", "اليوم الوطني", "--database", path]
    let arabic = try await Program.run(
      ["RIDA_LANG=ar", Program.executable.path] + add, by: URL(filePath: "/usr/bin/env"))
    #expect(arabic.status == 70 && arabic.words.contains("خطأ داخلي"), "\(arabic.status) \(arabic.words)")
    let server = try Program.serve(path)
    defer { server.kill() }
    let english = try await Program.run(add)
    #expect(english.status == 70 && english.output.isEmpty, "\(english.status) \(english.words)")
    #expect(english.words.contains("An error inside Rida") && english.words.contains("nothing odd"), "\(english.words)")
  }
}
