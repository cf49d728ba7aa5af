import Foundation
import TestSupport
import Testing

/// The program as the package installs it, started from anywhere.
@Suite struct InstalledTests {
  @Test func questionnairesAndDefinitionsAreFoundBesideTheProgram() async throws {
    let folder = URL(filePath: try House.temporaryFile()).deletingLastPathComponent()
    let (files, root) = (FileManager.default, folder.appending(path: "usr"))
    defer { try? files.removeItem(at: root) }
    for place in ["bin", "share/rida"] {
      try files.createDirectory(at: root.appending(path: place), withIntermediateDirectories: true)
    }
    let program = root.appending(path: "bin/rida")
    try files.copyItem(at: Program.executable.resolvingSymlinksInPath(), to: program)
    let database = try await Self.database()
    func export() async throws -> Program.Outcome {
      try await Program.run(
        "survey", "export", "volunteering/1", "--to", "form.zip", "--database", "none.sqlite", in: folder.path,
        by: program)
    }
    #expect(try await export().status == 66)
    let demo = try await Program.run("demo", "--database", "demo.sqlite", in: folder.path, by: program)
    #expect(demo.status == 65 && !files.fileExists(atPath: folder.appending(path: "demo.sqlite").path))
    for name in ["surveys", "reports"] {
      try files.createSymbolicLink(
        at: root.appending(path: "share/rida/\(name)"), withDestinationURL: URL(filePath: House.root + "/" + name))
    }
    let exported = try await export()
    #expect(exported.status == 0, "\(exported.words)")
    let report = try await Program.run(
      "report", "monthly", "--month", "2026-08", "--formats", "json", "--out", folder.appending(path: "out").path,
      "--database", database, in: folder.path, by: program)
    #expect(report.status == 0, "\(report.words)")
  }

  /// A database that nobody has open.
  private static func database() async throws -> String {
    let path = try House.temporaryFile()
    _ = try await House(path: path).completedRequest()
    return path
  }
}
