import Collector
import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary

/// The server under an even load for some seconds: what it holds open and keeps in memory stays as it is, and every answer that
/// was acknowledged is there. `make soak` does the same for half an hour.
@Suite struct SoakTests {
  @Test func memoryAndOpenFilesStayAsTheyAre() async throws {
    let path = try House.temporaryFile()
    let links = try await links(800, in: path)
    let server = try Program.serve(path)
    defer { server.kill() }
    try await answer(links.prefix(200), at: server.port)
    let warm = try Holdings(of: server.process.processIdentifier)
    for part in 1...3 {
      try await answer(links[(200 * part)..<(200 * part + 200)], at: server.port)
      let report = try await Program.run(
        "report", "monthly", "--database", path, "--month", "2026-10", "--out", path + ".reports")
      #expect(report.status == 0, "\(report.words)")
    }
    let later = try Holdings(of: server.process.processIdentifier)
    #expect(later.files <= warm.files + 8, "\(warm.files) \(later.files)")
    #expect(later.ownKilobytes <= warm.ownKilobytes + 64 * 1_024, "\(warm.ownKilobytes) \(later.ownKilobytes)")
    let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    #expect(try #require(log) <= 96 * 1_024 * 1_024)
    let verified = try await Program.run("verify", "--database", path, "--json")
    #expect(verified.output.contains("\"clean\" : true") && verified.output.contains("\"responses\" : 800"))
  }

  /// Links of a house that is left again; its clock is the server's.
  private func links(_ number: Int, in path: String) async throws -> [Token] {
    let house = try await House(path: path)
    house.pass(seconds: Int64(Date().timeIntervalSince1970) - house.now.seconds)
    return try await house.completedRequests(number)
  }

  /// Looks at each link and answers it, four at a time; each must be taken.
  private func answer(_ links: some Collection<Token>, at port: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, link) in links.enumerated() {
        if number >= 4 { try await group.next() }
        group.addTask {
          let look = try await Wire.send("/s/\(link)", at: port)
          let taken = try await Wire.send("POST", "/s/\(link)", at: port, form: "Q1=4&Q2=3")
          #expect(look.status == 200 && taken.status == 200)
        }
      }
      try await group.waitForAll()
    }
  }

  /// What the system says that a process holds.
  private struct Holdings {
    let files: Int
    /// Memory that is its own and not the file's.
    let ownKilobytes: Int

    init(of process: Int32) throws {
      files = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd").count
      let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("RssAnon") })
      ownKilobytes = try #require(line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) })
    }
  }
}
