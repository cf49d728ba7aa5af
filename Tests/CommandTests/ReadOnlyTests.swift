import Collector
import Foundation
import TestSupport
import Testing
import Vocabulary

/// A file system that can only be read, as Linux makes it where a disk fails: the server starts, says so, shows what there is,
/// and refuses what it cannot keep. Root mounts one for the server alone; anybody else takes the right to write away.
@Suite struct ReadOnlyTests {
  /// How the server came to its end before the file system was read-only.
  enum End: CaseIterable { case peaceful, crash, crashAndCopy }

  @Test(
    .enabled(if: ReadOnlyFolder.isPossible, "needs the right to mount, or not to be root"), arguments: End.allCases)
  func whatIsThereIsShownAndNothingIsTaken(after end: End) async throws {
    let path = try House.temporaryFile()
    let tokens = try await links(in: path)
    let first = try Program.serve(path)
    let taken = try await status(first, "/s/\(tokens[0])", sending: "Q1=5")
    #expect(taken == 200)
    if end == .peaceful { first.stop() } else { first.kill() }
    // What was acknowledged last lies in the log alone, and whoever copies it may leave its index behind.
    if end == .crashAndCopy { try FileManager.default.removeItem(atPath: path + "-shm") }

    let folder = ReadOnlyFolder(URL(filePath: path).deletingLastPathComponent().path)
    try folder.close()
    defer { folder.open() }
    let said = FileManager.default.temporaryDirectory.appending(path: "rida-said-\(UUID().uuidString)")
    #expect(FileManager.default.createFile(atPath: said.path, contents: nil))
    defer { try? FileManager.default.removeItem(at: said) }
    let server = try Program.serve(path, through: folder.wrapper, words: try FileHandle(forWritingTo: said))
    #expect(try String(contentsOf: said, encoding: .utf8).contains("The file system is read-only"))
    for page in ["/healthz", "/readyz", "/s/\(tokens[1])"] {
      let shown = try await status(server, page)
      #expect(shown == 200, "\(page)")
    }
    let known = try await status(server, "/s/\(tokens[0])")
    #expect(known == 409, "the answer of before is known")
    let refused = try await status(server, "/s/\(tokens[1])", sending: "Q1=5")
    #expect(refused == 503)
    let looked = try await status(server, "/s/\(tokens[1])")
    #expect(looked == 200)
    server.stop()

    folder.open()
    let mended = try Program.serve(path)
    let later = try await status(mended, "/s/\(tokens[1])", sending: "Q1=5")
    #expect(later == 200)
    mended.stop()
  }

  /// Two links of a house that is left again; its clock is the server's.
  private func links(in path: String) async throws -> [Token] {
    let house = try await House(path: path)
    house.pass(seconds: Int64(Date().timeIntervalSince1970) - house.now.seconds)
    return try await house.completedRequests(2)
  }

  private func status(_ server: Program.Server, _ path: String, sending form: String? = nil) async throws -> Int {
    let reply = try await Wire.send(form == nil ? "GET" : "POST", path, at: server.port, form: form)
    if reply.status == 503 { #expect(reply.headers["retry-after"] != nil) }
    return reply.status
  }
}

/// A folder that a server finds read-only.
private struct ReadOnlyFolder {
  let path: String

  init(_ path: String) { self.path = path }

  private static var isRoot: Bool { geteuid() == 0 }

  static let isPossible: Bool = {
    guard isRoot else { return true }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unshare")
    process.arguments = ["-m", "mount", "--make-rprivate", "/"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// What starts the server in a space of mounts of its own, in which the folder is mounted read-only.
  var wrapper: [String] {
    guard Self.isRoot else { return ["env"] }
    let mount = """
      mount --make-rprivate / && mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"
      """
    return ["unshare", "-m", "sh", "-c", mount, path]
  }

  func close() throws {
    guard !Self.isRoot else { return }
    for file in try FileManager.default.contentsOfDirectory(atPath: path) { try allow(0o400, path + "/" + file) }
    try allow(0o500, path)
  }

  func open() {
    guard !Self.isRoot else { return }
    try? allow(0o700, path)
    for file in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      try? allow(0o600, path + "/" + file)
    }
  }

  private func allow(_ rights: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
  }
}
