import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary

/// `rida report monthly --all`: the server makes and keeps the reports, and the command prints their pages.
@Suite struct MonthlyRunTests {
  private func answeredHouse() async throws -> String {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    for token in try await house.completedRequests(6) {
      _ = try await house.engine.submit(["Q1": ["5"]], key: nil, with: token, mode: .ownPhone)
    }
    return path
  }

  private static let names = ["department-repair-2026-10", "board-2026-10", "monthly-2026-10"]

  @Test func theRunningServerPublishesAllReportsOfTheMonth() async throws {
    let path = try await answeredHouse()
    let server = try Program.serve(path)
    defer { server.kill() }
    let run = try await Program.run(
      "report", "monthly", "--all", "2026-10", "--database", path, "--formats", "html,xlsx,csv,json")
    #expect(run.status == 0, "\(run.words)")
    #expect(run.output.split(separator: "\n").map(String.init) == Self.names)
    #expect(run.words.contains("3 new"))
    let again = try await Program.run("report", "publish", "2026-10", "--database", path, "--formats", "html,json")
    #expect(again.status == 0 && again.words.contains("3 as they were"), "\(again.words)")
    let wrong = try await Program.run("report", "monthly", "--all", "2026-13", "--database", path)
    #expect(wrong.status == 64)
    let toCome = try await Program.run("report", "publish", "2199-10", "--database", path, "--formats", "json")
    #expect(toCome.status == 64 && toCome.words.contains("has not begun"), "\(toCome.words)")
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium-headless-shell"),
      "needs chromium-headless-shell (scripts/install-packages)"))
  func pagesArePrintedOutsideTheServer() async throws {
    let path = try await answeredHouse()
    let server = try Program.serve(path)
    defer { server.kill() }
    let run = try await Program.run(
      "report", "monthly", "--all", "2026-10", "--database", path, "--formats", "html,pdf")
    #expect(run.status == 0, "\(run.words)")
    for name in Self.names { #expect(run.output.contains("\(name).pdf") && run.output.contains("\(name).en.pdf")) }
    #expect(!FileManager.default.fileExists(atPath: path + ".printing"))
    let again = try await Program.run(
      "report", "monthly", "--all", "2026-10", "--database", path, "--formats", "html,pdf")
    #expect(again.status == 0 && !again.output.contains(".pdf"), "what is printed is not printed again")
  }
}
