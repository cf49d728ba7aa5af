import Collector
import Foundation
import TestSupport
import Testing
import Vocabulary

/// The service as systemd starts it; `make units` starts it by systemd itself.
@Suite struct ServiceUnitTests {
  @Test(.enabled(if: ServiceUnit.canTrace && ProcessInfo.processInfo.environment["TSAN_OPTIONS"] == nil))
  func itsUnitPermitsEverySystemCallOfTheServer() async throws {
    let path = try House.temporaryFile()
    let survey: String
    do {
      let house = try await House(path: path)
      house.pass(seconds: Int64(Date().timeIntervalSince1970) - house.now.seconds)
      survey = "/s/\(try await house.completedRequest().text)"
    }
    let server = try Program.serve(path, through: ["strace", "-f", "-c", "-o", path + ".calls"])
    // The server itself, not whoever watches it.
    let owner = try #require(Int32(String(contentsOfFile: path + ".lock", encoding: .utf8).trimmed))
    defer { kill(owner, SIGKILL) }
    #expect(try await Wire.send("GET", survey, at: server.port, within: 20).status == 200)
    #expect(try await Wire.send("POST", survey, at: server.port, form: "Q1=4&Q2=3", within: 20).status == 200)
    for command in [
      ["verify"], ["doctor"], ["backup", path + ".copy"], ["staff", "list"],
      ["report", "monthly", "--month", "2026-10", "--formats", "html,xlsx,csv,json", "--out", path + ".out"],
    ] {
      let outcome = try await Program.run(command + ["--database", path])
      #expect(outcome.status == 0, "\(command): \(outcome.words)")
    }
    #expect(kill(owner, SIGTERM) == 0)
    server.process.waitUntilExit()
    let calls = try ServiceUnit.calls(countedIn: path + ".calls")
    #expect(calls.isSuperset(of: ["fdatasync", "accept4", "setpriority"]), "\(calls.sorted())")
    // SQLite gives its log to the file's owner where it runs as root, as the service does not.
    let refused = try calls.subtracting(ServiceUnit().permitted).subtracting(geteuid() == 0 ? ["fchown"] : [])
    #expect(refused.isEmpty, "\(refused.sorted())")
  }
}
