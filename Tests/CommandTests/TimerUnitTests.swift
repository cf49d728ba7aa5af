import Foundation
import TestSupport
import Testing
import Vocabulary

/// The nightly services find the records where `/etc/rida/rida.conf` says that they are; `make units` starts them by systemd.
@Suite struct TimerUnitTests {
  private static let timers = ["rida-backup", "rida-retention", "rida-reports"]

  @Test(arguments: ["rida"] + timers) func aUnitHasTheFileUnlessAnotherPlaceIsSettled(_ unit: String) throws {
    let shipped = try UnitCommand(unit)
    #expect(shipped.has("--database", "/var/lib/rida/rida.sqlite"), "\(shipped.words)")
    #expect(shipped.settings["RIDA_KEYS"] == "/var/lib/rida/rida")
    let address = "postgres://rida@db1:5432,db2:5432/rida?target_session_attrs=read-write"
    let settled = try UnitCommand(unit, settled: ["RIDA_DATABASE": address, "RIDA_KEYS": "/srv/keys/rida"])
    #expect(settled.has("--database", address), "\(settled.words)")
    #expect(!settled.words.contains { $0.contains("rida.sqlite") })
    #expect(settled.settings["RIDA_KEYS"] == "/srv/keys/rida")
  }

  @Test func timersWorkOnTheFileThatIsSettled() async throws {
    let path = try House.temporaryFile()
    try await fill(House(path: path))
    try await House.untilReleased(path)
    try await runAll(on: ["RIDA_DATABASE": path], beside: path)
    let names = try FileManager.default.contentsOfDirectory(atPath: path + ".backups")
    #expect(names.contains("rida.persons") && names.contains { $0.hasSuffix(".sqlite") }, "\(names)")
  }

  @Test(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
  func timersWorkOnTheServerThatIsSettled() async throws {
    let (database, keys) = (try TestDatabase(), try House.temporaryFile())
    try await fill(House(server: database.address, keys: keys))
    try await runAll(on: ["RIDA_DATABASE": database.address, "RIDA_KEYS": keys], beside: keys)
    let names = try FileManager.default.contentsOfDirectory(atPath: keys + ".backups")
    #expect(names.contains("rida.persons") && !names.contains { $0.hasSuffix(".sqlite") }, "\(names)")
    withExtendedLifetime(database) {}
  }

  /// The timers' services reach no network, which a file does not need: what the page has put beside them opens it.
  @Test func theDropInOpensTheNetworkForEachTimersService() throws {
    func lines(_ file: String) throws -> Set<Substring> {
      Set(try String(contentsOfFile: House.root + file, encoding: .utf8).split(separator: "\n"))
    }
    for timer in Self.timers { #expect(try lines("/packaging/\(timer).service").contains("PrivateNetwork=yes")) }
    let opened = try lines("/packaging/database-server.conf")
    #expect(opened.contains("PrivateNetwork=no") && opened.contains("RestrictAddressFamilies=AF_INET AF_INET6"))
    let page = try String(contentsOfFile: House.root + "/docs/operations.md", encoding: .utf8)
    // By its name the folder holds for every unit that begins with "rida-".
    #expect(page.contains("/etc/systemd/system/rida-.service.d/database-server.conf"))
  }

  /// Something of today: what lets go looks back from the newest that was written down.
  private func fill(_ house: House) async throws {
    house.pass(seconds: Int64(Date().timeIntervalSince1970) - house.now.seconds)
    _ = try await house.completedRequests(2)
  }

  /// Runs the timers' commands, with the backups in a folder of the test's.
  private func runAll(on place: [String: String], beside keys: String) async throws {
    let settled = place.merging(["RIDA_REPORT_OPTIONS": "--formats html,json"]) { $1 }
    for timer in Self.timers {
      let unit = try UnitCommand(timer, settled: settled)
      let words = unit.words.map { $0 == "/var/lib/rida/backups" ? keys + ".backups" : $0 }
      let outcome = try await Program.run(
        unit.settings.map { "\($0)=\($1)" } + [Program.executable.path] + words, by: URL(filePath: "/usr/bin/env"))
      #expect(outcome.status == 0, "\(timer): \(outcome.words)")
    }
  }
}
