import Foundation
import TestSupport
import Testing

/// What a running server knows by itself, and whoever gives it a command need not say: its database, and its address.
@Suite struct ServedNamesTests {
  /// The caller's environment names the database, which the server does not see.
  @Test func theServerNamesItsOwnDatabaseAndKey() async throws {
    let path = try House.temporaryFile()
    do { _ = try await House(path: path) }
    let server = try Program.serve(path)
    defer { server.kill() }
    let environment = URL(filePath: "/usr/bin/env")
    let named = ["RIDA_DATABASE=\(path)", Program.executable.path]
    let copied = try await Program.run(named + ["backup", path + ".copy"], by: environment)
    #expect(copied.status == 0 && copied.words.contains("Keep \(path).key in"), "\(copied.words)")
    let examined = try await Program.run(named + ["doctor"], by: environment)
    #expect(examined.output.contains("\(path): integrity ok"), "\(examined.output)")
    #expect(examined.output.contains("fonts-noto-core"), "\(examined.output)")
  }

  @Test func anAccountIsResetAtTheAddressThatTheServerHas() async throws {
    let path = try House.temporaryFile()
    do { _ = try await House(path: path) }
    let site = "https://rate.example.sa"
    let server = try Program.serve(path, at: Proxy.freePort(), with: ["--public-address", site])
    defer { server.kill() }
    let added = try await Program.run(
      "staff", "add", "--database", path, "--name", "ماجد العمراني", "--sign-in-name", "majed", "--roles", "quality")
    #expect(added.status == 0 && added.output.hasPrefix(site + "/staff/join/"), "\(added.words)")
    let (environment, program) = (URL(filePath: "/usr/bin/env"), Program.executable.path)
    let other = try await Program.run(
      [
        "RIDA_DATABASE=\(path)", program, "staff", "add", "--name", "راكان العمراني", "--sign-in-name", "rakan",
        "--roles",
        "quality",
      ], by: environment)
    #expect(other.status == 0 && other.output.hasPrefix(site + "/staff/join/"), "\(other.words)")
    let reset = ["staff", "reset", "majed", "--database", path]
    let served = try await Program.run(reset)
    #expect(served.status == 0 && served.output.hasPrefix(site + "/staff/join/"), "\(served.words)")
    server.stop()
    let unknown = try await Program.run(reset)
    #expect(unknown.status == 64 && unknown.words.contains("--public-address"), "\(unknown.words)")
    let settled = try await Program.run(
      ["RIDA_ADDRESS=\(site)", program] + reset, by: environment)
    #expect(settled.status == 0 && settled.output.hasPrefix(site + "/staff/join/"), "\(settled.words)")
    let unmade = try await Program.run(
      "staff", "add", "--database", path + ".new", "--name", "ماجد العمراني", "--sign-in-name", "majed", "--roles",
      "quality")
    #expect(unmade.status == 64 && !FileManager.default.fileExists(atPath: path + ".new"), "\(unmade.words)")
  }
}
