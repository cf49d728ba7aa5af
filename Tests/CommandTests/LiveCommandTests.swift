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
    let examined = try await Program.run("doctor", "--database", path)
    #expect(examined.status == 0 && examined.output.contains("integrity ok"), "\(examined.output)")
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

  /// What is left of a backup that was killed is as large as the database: the next must find its room, also where it fails.
  @Test func whatAKilledBackupLeftIsClearedBeforeTheNextCopy() async throws {
    let path = try House.temporaryFile()
    let folder = BackupFolder(URL(filePath: path).deletingLastPathComponent().path + "/copies")
    let ended: String
    do {
      let house = try await House(path: path)
      ended = folder.file(at: house.now) + ".partial"
      // A copy with a row that its table forbids is refused.
      try await house.engine.store.spoil(
        "PRAGMA ignore_check_constraints = ON; INSERT INTO aside_count VALUES ('tabuk', 7, 'repair', 4, 0)")
    }
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    for trace in ["", "-wal", ".lock"] { try Data("half".utf8).write(to: URL(filePath: ended + trace)) }
    let server = try Program.serve(path)
    defer { server.kill() }
    let made = try await Program.run("backup", "--database", path, "--into", folder.path)
    #expect(made.status != 0 && made.output.isEmpty, "\(made.words)")
    for trace in ["", "-wal", ".lock"] { #expect(!FileManager.default.fileExists(atPath: ended + trace), "\(trace)") }
  }

  /// The manifest of another report is looked for where the files go: in the caller's folder.
  @Test func aReportIsNotPutOverAnotherInTheCallersFolder() async throws {
    let path = try House.temporaryFile()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    do {
      let house = try await House(path: path)
      _ = try await house.completedRequests(3)
    }
    let server = try Program.serve(path)
    defer { server.kill() }
    let report = [
      "report", "monthly", "--database", path, "--formats", "json", "--out", "out", "--reports",
      House.root + "/reports",
    ]
    let first = try await Program.run(report + ["--month", "2026-10"], in: folder)
    #expect(first.status == 0 && first.output.hasPrefix("out/"), "\(first.words)")
    let manifest = try Data(contentsOf: URL(filePath: folder + "/out/manifest.json"))
    let other = try await Program.run(report + ["--month", "2026-09"], in: folder)
    #expect(other.status == 73 && other.words.contains("--out"), "\(other.words)")
    #expect(try Data(contentsOf: URL(filePath: folder + "/out/manifest.json")) == manifest)
    #expect(try await Program.run(report + ["--month", "2026-10"], in: folder).status == 0)
  }

  @Test func aLinkWithTheServersAddressAndNotTheGivenOneIsSaid() async throws {
    let path = try House.temporaryFile()
    do { _ = try await House(path: path) }
    let server = try Program.serve(path, at: Proxy.freePort(), with: ["--public-address", "https://rate.example.sa"])
    defer { server.stop() }
    func added(_ name: String, at address: String) async throws -> Program.Outcome {
      try await Program.run(
        "staff", "add", "--database", path, "--name", "ماجد العمراني", "--sign-in-name", name, "--roles", "quality",
        "--public-address", address)
    }
    let meant = try await added("majed", at: "https://rate.example.sa")
    #expect(meant.output.hasPrefix("https://rate.example.sa/staff/join/") && !meant.words.contains("running server"))
    let other = try await added("rakan", at: "https://example.com")
    #expect(other.output.hasPrefix("https://rate.example.sa/staff/join/"), "\(other.output)")
    #expect(other.words.contains("not https://example.com"), "\(other.words)")
  }

  @Test func whoSaysNothingHoldsUpNobody() async throws {
    let path = try House.temporaryFile()
    do { _ = try await House(path: path) }
    let server = try Program.serve(path)
    defer { server.stop() }
    let silent = try (0..<3).map { _ in try Self.caller(at: path + ".socket") }
    defer { for caller in silent { close(caller) } }
    let clock = ContinuousClock()
    let begun = clock.now
    let verified = try await Program.run("verify", "--database", path)
    #expect(verified.status == 0, "\(verified.words)")
    // They have not been cut yet: it was not by their end that the command came to its turn.
    var byte: UInt8 = 0
    if clock.now - begun < .seconds(4) { #expect(recv(silent[0], &byte, 1, Int32(MSG_DONTWAIT)) == -1) }
    try await Task.sleep(for: .seconds(6))
    for caller in silent { #expect(recv(caller, &byte, 1, Int32(MSG_DONTWAIT)) == 0) }
  }

  /// A connection to a socket, which says nothing.
  private static func caller(at path: String) throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let connected = try address(of: path) { connect(descriptor, $0, $1) }
    try #require(connected == 0)
    return descriptor
  }

  /// Does something with the address of a socket.
  private static func address(
    of path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) throws -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    try #require(path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  /// Who has the database hears the command, and is gone before he tells what became of it: it may be carried out.
  @Test func aServerThatEndsMeanwhileIsNotTakenForOneThatDidNothing() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    defer { withExtendedLifetime(house) {} }
    let unheard = try await Program.run("holiday", "list", "--database", path)
    #expect(unheard.status == 75 && unheard.words.contains("has the database open"), "\(unheard.words)")
    // Gone before the whole command was heard, before a word was said, and after one.
    for answer in [nil, "", #"{"say":{"_0":"so far"}}"# + "\n"] {
      try Self.hearOnce(at: path + ".socket", answering: answer)
      let cut = try await Program.run("holiday", "list", "--database", path)
      #expect(cut.status == 75 && cut.words.contains("may have been carried out"), "\(cut.status) \(cut.words)")
      #expect(
        !cut.words.contains("has the database open") && cut.words.contains("so far") == (answer?.isEmpty == false))
    }
  }

  /// Hears one command at a socket, or its first letter where nothing is answered, and is gone.
  private static func hearOnce(at path: String, answering answer: String?) throws {
    let ear = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let bound = try address(of: path) { bind(ear, $0, $1) }
    try #require(bound == 0 && listen(ear, 1) == 0)
    // Where nobody comes nobody is waited for.
    var most = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(ear, SOL_SOCKET, SO_RCVTIMEO, &most, socklen_t(MemoryLayout<timeval>.size))
    Thread {
      let caller = accept(ear, nil, nil)
      unlink(path)
      close(ear)
      var byte: UInt8 = 0
      while recv(caller, &byte, 1, 0) == 1, answer != nil, byte != UInt8(ascii: "\n") {}
      let bytes = Array((answer ?? "").utf8)
      send(caller, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      close(caller)
    }.start()
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
