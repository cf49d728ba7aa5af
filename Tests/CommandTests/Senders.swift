import Foundation
import TestSupport

/// Two programs on one database that hand messages to one provider (`Benchmarks/gateway`). Each life of a program calls the provider
/// by a name of its own, so that it is known who sent what.
final class Senders {
  private let (database, keys, folder): (String, String, String)
  private let provider = Process()
  private let life = Pipe()
  private let port: String
  private var lives = 0
  private var names = ["", ""]
  private var running: [Program.Server?] = [nil, nil]

  init(database: String, keys: String) throws {
    (self.database, self.keys, folder) = (database, keys, (keys as NSString).deletingLastPathComponent)
    let said = Pipe()
    provider.executableURL = URL(filePath: "/usr/bin/env")
    provider.arguments = ["python3", House.root + "/Benchmarks/gateway", folder + "/sent"]
    // Slowly, so that there is something left to send when a killed program is back.
    provider.environment = ProcessInfo.processInfo.environment.merging(["DELAY": "1"]) { $1 }
    provider.standardInput = life
    provider.standardOutput = said
    _ = fcntl(life.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    try provider.run()
    port = String(decoding: said.fileHandleForReading.availableData, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let rules = #"{"opens": 0, "closes": 24, "friday_opens": 0, "pauses_on_holidays": false}"#
    try Data(rules.utf8).write(to: URL(filePath: folder + "/asking.json"))
    for place in 0..<2 { try start(place) }
  }

  /// What the provider has heard so far, in its order.
  var sent: [(sender: String, key: String)] {
    let text = (try? String(contentsOfFile: folder + "/sent", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }

  /// Kills one of them with -9 and starts it again; gives the name under which the killed one sent.
  func killAndStartAgain(_ place: Int) throws -> String {
    running[place]?.kill()
    defer { try? start(place) }
    return names[place]
  }

  /// Waits until the provider has heard nothing for two seconds.
  func untilQuiet() async throws {
    var (before, since) = (sent.count, Date())
    while Date().timeIntervalSince(since) < 2 {
      try await Task.sleep(for: .milliseconds(100))
      if sent.count != before { (before, since) = (sent.count, Date()) }
    }
  }

  func end() {
    for server in running { server?.kill() }
    try? life.fileHandleForWriting.close()
    provider.waitUntilExit()
  }

  private func start(_ place: Int) throws {
    lives += 1
    names[place] = "life-\(lives)"
    let gateways = folder + "/gateways-\(lives)"
    try FileManager.default.createDirectory(atPath: gateways, withIntermediateDirectories: true)
    let settings = """
      name: trial
      carrier: sms
      source: https://example.org
      url: http://127.0.0.1:\(port)/\(names[place])
      body:
        format: form
        content: {key: "{key}", text: "{text}"}
      success:
        status: [200]
      """
    try Data(settings.utf8).write(to: URL(filePath: gateways + "/trial.yaml"))
    running[place] = try Program.serve(
      database, with: ["--keys", keys, "--gateways", gateways, "--asking", folder + "/asking.json"])
  }
}
