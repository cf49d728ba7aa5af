import Foundation
import Operations
import TestSupport
import Testing

/// Commands on a database that the server has open: carried out there, with the caller's folder.
@Suite struct LiveCommandTests {
  @Test func commandsAreCarriedOutByTheServerThatHasTheDatabase() async throws {
    let path = try House.temporaryFile()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    do {
      let house = try await House(path: path)
      _ = try await house.completedRequests(3)
    }
    let server = try Program.serve(path)
    defer { server.kill() }
    let verified = try await Program.run("verify", "--database", path, "--json")
    #expect(verified.status == 0 && verified.output.contains("\"clean\" : true"), "\(verified.words)")
    // A path is meant from the caller's folder, not from the server's.
    let copied = try await Program.run("backup", "--database", path, "copy.sqlite", in: folder)
    #expect(copied.status == 0 && copied.output == "copy.sqlite\n", "\(copied.words)")
    #expect(FileManager.default.fileExists(atPath: folder + "/copy.sqlite"))
    let again = try await Program.run("backup", "--database", path, "copy.sqlite", in: folder)
    #expect(again.status == 73 && again.words.contains("exists"))
    let report = try await Program.run(
      "report", "monthly", "--database", path, "--month", "2026-10", "--out", folder + "/out")
    #expect(report.status == 0 && report.output.contains("monthly-2026-10.html"), "\(report.words)")
    let second = try await Program.run("serve", "--database", path, "--port", "0")
    #expect(second.status == 75, "\(second.words)")
    server.stop()
    #expect(!FileManager.default.fileExists(atPath: path + ".socket"))
  }

  @Test func theSocketIsItsOwnersAlone() async throws {
    let path = try House.temporaryFile()
    do { _ = try await House(path: path) }
    let server = try Program.serve(path)
    defer { server.stop() }
    let attributes = try FileManager.default.attributesOfItem(atPath: path + ".socket")
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }
}
