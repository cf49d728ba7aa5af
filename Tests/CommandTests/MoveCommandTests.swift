import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary

/// `rida move` and several associations, as people call them.
@Suite struct MoveCommandTests {
  private func answeredHouse() async throws -> (path: String, folder: String) {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    for token in try await house.completedRequests(6) {
      _ = try await house.engine.submit(["Q1": ["4"]], key: nil, with: token, mode: .ownPhone)
    }
    return (path, URL(filePath: path).deletingLastPathComponent().path)
  }

  @Test func anAssociationMovesIntoAnotherFileAndIsServedThereAlone() async throws {
    let (path, folder) = try await answeredHouse()
    let other = folder + "/other.sqlite"
    let server = try Program.serve(path)
    let served = try await Program.run("move", "--from", path, "--to", other)
    #expect(served.status == 75 && !FileManager.default.fileExists(atPath: other), "\(served.words)")
    server.stop()
    let moved = try await Program.run("move", "--from", path, "--to", other, "--json")
    #expect(moved.status == 0 && moved.words.contains("all equal"), "\(moved.words)")
    #expect(moved.output.contains("\"responses\" : 6") && moved.output.contains("\"resumed\" : false"))
    let there = try await Program.run("verify", "--database", other)
    #expect(there.status == 0, "\(there.words)")
    let here = try await Program.run("verify", "--database", path)
    #expect(here.status == 75 && here.words.contains(other), "\(here.words)")
    let again = try await Program.run("move", "--from", other, "--to", path)
    #expect(again.status == 73 && again.words.contains("--clear"), "\(again.words)")
    let kept = try await Program.run("move", "--clear", other)
    #expect(kept.status == 66, "\(kept.words)")
    let cleared = try await Program.run("move", "--clear", path)
    #expect(cleared.status == 0, "\(cleared.words)")
  }

  /// What a mistyped code made beside the association keeps it from being copied, and is taken out where it stands.
  @Test func anAssociationOfWhichNothingWasRecordedIsTakenOut() async throws {
    let (path, folder) = try await answeredHouse()
    try await House.untilReleased(path)
    do {
      let store = try SharedDatabase(path).store(of: .fixed("zz"), keys: path + "-zz")
      try await store.write { try $0.ensureAssociation() }
    }
    try await House.untilReleased(path)
    // Whoever opens it once more writes down that its topics are counted.
    _ = try SharedDatabase(path).store(of: .fixed("zz"), keys: path + "-zz")
    try await House.untilReleased(path)
    let refused = try await Program.run("backup", folder + "/copy.sqlite", "--database", path)
    #expect(refused.status == 69, "\(refused.words)")
    let kept = try await Program.run("move", "--clear", path)
    #expect(kept.status == 66, "\(kept.words)")
    let cleared = try await Program.run("move", "--clear", path, "--association", "zz")
    #expect(cleared.status == 0, "\(cleared.words)")
    let copied = try await Program.run("backup", folder + "/copy.sqlite", "--database", path)
    #expect(copied.status == 0, "\(copied.words)")
    do {
      let store = try SharedDatabase(path).store(of: .fixed("zz"), keys: path + "-zz")
      try await store.write { ledger in
        try ledger.ensureAssociation()
        try ledger.save(House.department)
      }
    }
    try await House.untilReleased(path)
    let recorded = try await Program.run("move", "--clear", path, "--association", "zz")
    #expect(recorded.status == 66, "\(recorded.words)")
  }

  @Test func keysThatBothPlacesUseAreNotToBeDeleted() async throws {
    let (path, folder) = try await answeredHouse()
    let other = folder + "/other.sqlite"
    for ending in [".key", ".persons"] {
      try FileManager.default.createSymbolicLink(atPath: other + ending, withDestinationPath: path + ending)
    }
    let moved = try await Program.run("move", "--from", path, "--to", other)
    #expect(moved.status == 0 && moved.words.contains("do not delete them"), "\(moved.words)")
    #expect(!moved.words.contains(".persons"), "\(moved.words)")
    let there = try await Program.run("verify", "--database", other)
    #expect(there.status == 0, "\(there.words)")
  }

  @Test func aFileOfAssociationsThatCannotBeReadIsNamedBeforeAnythingIsMade() async throws {
    let folder = URL(filePath: try House.temporaryFile()).deletingLastPathComponent().path
    let (list, database) = (folder + "/associations.json", folder + "/new.sqlite")
    for (text, words) in [
      ("[]", "no association"), ("{}", "is no list"), (#"[{"association": "a"}]"#, "public-address"),
      (#"[{"association": "a", "public-address": "https://a.example/x"}]"#, "without a path"),
      (#"[{"association": "a", "public-address": "https://a.example", "host": "b"}]"#, "host"),
      (
        #"[{"association": "a", "public-address": "https://a.example"}, {"association": "b", "public-address": "https://A.example"}]"#,
        "two associations"
      ),
    ] {
      try Data(text.utf8).write(to: URL(filePath: list))
      let refused = try await Program.run("serve", "--database", database, "--associations", list, "--port", "0")
      #expect(refused.status == 65 && refused.words.contains(words), "\(text) \(refused.words)")
    }
    #expect(!FileManager.default.fileExists(atPath: database))
  }
}
