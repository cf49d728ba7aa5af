import Foundation
import Storage
import TestSupport
import Testing
import Vocabulary

/// A person's copy of his data goes to a folder that was tried before: the record of acts never says that he had what was not written.
@Suite struct HandedFolderTests {
  /// A service may write to its own folder alone: the rest it sees as its caller does, and cannot change.
  @Test(.enabled(if: ServedPathTests.canHide, "needs root and unshare"))
  func aCopyIsNotWrittenDownAsGivenWhereItCannotBeWritten() async throws {
    let path = try House.temporaryFile()
    let shut = URL(filePath: path).deletingLastPathComponent().path + "/shut"
    try FileManager.default.createDirectory(atPath: shut, withIntermediateDirectories: true)
    do { _ = try await FlowTrial(in: try await House(path: path)) }
    let mount = "mount --bind '\(shut)' '\(shut)' && mount -o remount,ro,bind '\(shut)' && exec \"$@\""
    let server = try Program.serve(path, through: ["unshare", "--mount", "sh", "-c", mount, "sh"])
    defer { server.kill() }
    for into in [shut, shut + "/new/copy"] {
      let refused = try await Program.run(
        "subject", "export", FlowTrial.nationalID, "--into", into, "--database", path)
      #expect(refused.status == 73 && refused.words.contains("\(into) cannot be written"), "\(refused.words)")
      #expect(refused.output.isEmpty)
    }
    server.stop()
    #expect(try await acts(in: path).contains("exportSubject") == false)
  }

  @Test func aCopyIsWrittenDownOnlyWhereItCanBeGiven() async throws {
    let path = try House.temporaryFile()
    do { _ = try await FlowTrial(in: try await House(path: path)) }
    try await House.untilReleased(path)
    let folder = URL(filePath: path).deletingLastPathComponent().path
    func export(_ number: String, into place: String) async throws -> Program.Outcome {
      try await Program.run("subject", "export", number, "--into", place, "--database", path, in: folder)
    }
    // A file lies where the folder would be.
    let shut = try await export(FlowTrial.nationalID, into: path + ".key/copy")
    #expect(shut.status == 73 && shut.words.contains("cannot be written"), "\(shut.words)")
    #expect(try await acts(in: path).contains("exportSubject") == false)
    let unread = try await export("05", into: "new/copy")
    #expect(unread.status == 65 && !FileManager.default.fileExists(atPath: folder + "/new"), "\(unread.words)")
    let given = try await export(FlowTrial.nationalID, into: "new/copy")
    #expect(given.status == 0, "\(given.words)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/new/copy").sorted()
    #expect(names == ["data.json", "page.ar.html", "page.en.html"])
    #expect(try await acts(in: path).contains("exportSubject"))
  }

  /// The newest acts of a database that nobody has open.
  private func acts(in path: String) async throws -> [String] {
    let acts: [String]
    do {
      let store = try await House.whenReleased { try Store(path: path, association: .fixed("tabuk")) }
      acts = try await store.read { try $0.auditRecords(limit: 5) }.map(\.act)
    }
    try await House.untilReleased(path)
    return acts
  }
}
