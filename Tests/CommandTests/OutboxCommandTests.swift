import Foundation
import TestSupport
import Testing
import Vocabulary

/// How the messages stand, by command.
@Suite struct OutboxCommandTests {
  @Test func onlySoManyMessagesAreListedAsCanBe() async throws {
    let path = try House.temporaryFile()
    do {
      let house = try await House(path: path)
      _ = try await house.completedRequest()
    }
    for limit in ["1", "100000"] {
      let listed = try await Program.run("outbox", "list", "--database", path, "--limit=\(limit)")
      #expect(listed.status == 0 && listed.output.contains("waiting "), "\(listed.output)\(listed.words)")
    }
    for limit in ["-1", "0", "100001"] {
      let refused = try await Program.run("outbox", "list", "--database", path, "--limit=\(limit)")
      #expect(refused.status == 64 && refused.output.isEmpty, "\(limit)")
      #expect(refused.words.contains("--limit takes a number from 1 to 100000."), "\(refused.words)")
    }
  }

  /// A database that nobody has open, in which so many letters wait whose time has come.
  private func letters(_ number: Int) async throws -> (path: String, folder: String) {
    let path = try House.temporaryFile()
    do {
      let house = try await House(path: path, carriers: [.letter])
      house.pass(seconds: Int64(Date().timeIntervalSince1970) - 8 * 86_400 - house.now.seconds)
      _ = try await house.completedRequests(number)
    }
    try await House.untilReleased(path)
    return (path, URL(filePath: path).deletingLastPathComponent().path)
  }

  /// What was taken out is not taken out again: its only sheet stays, and what does not fit on it is told.
  @Test func aSheetIsNotWrittenOverAndSaysHowManyStillWait() async throws {
    let (path, folder) = try await letters(503)
    func handOut(_ file: String) async throws -> Program.Outcome {
      try await Program.run(
        "outbox", "hand-out", file, "--public-address", "http://survey.example", "--database", path, in: folder)
    }
    let first = try await handOut("slips.html")
    #expect(first.status == 0 && first.words.contains("Messages: 500\n"), "\(first.words)")
    #expect(first.words.contains("Still waiting: 3."), "\(first.words)")
    let slips = try String(contentsOfFile: folder + "/slips.html", encoding: .utf8)
    #expect(slips.matches(of: /<section>/).count == 500 && slips.matches(of: /<svg/).count == 500)
    let again = try await handOut("slips.html")
    #expect(again.status == 73 && again.words.contains("slips.html exists and is not written over"), "\(again.words)")
    #expect(try String(contentsOfFile: folder + "/slips.html", encoding: .utf8) == slips)
    let rest = try await handOut("rest.html")
    #expect(rest.status == 0 && rest.words.contains("Messages: 3\n"), "\(rest.words)")
    #expect(!rest.words.contains("Still waiting"), "\(rest.words)")
    let none = try await handOut("none.html")
    #expect(none.status == 0 && none.words.contains("no file was written"), "\(none.words)")
    #expect(!FileManager.default.fileExists(atPath: folder + "/none.html"))
  }

  /// The letters were written while the site had another address: what is printed leads to where it is now.
  @Test func whatIsPrintedLeadsToTheSiteAsTheServiceNamesIt() async throws {
    let (path, folder) = try await letters(1)
    let (site, environment) = ("https://rate.example.sa", URL(filePath: "/usr/bin/env"))
    let command = ["outbox", "hand-out", folder + "/slips.html", "--database", path]
    let unknown = try await Program.run(command)
    #expect(unknown.status == 64 && unknown.words.contains("--public-address"), "\(unknown.words)")
    #expect(!FileManager.default.fileExists(atPath: folder + "/slips.html"))
    let settled = try await Program.run(
      ["RIDA_ADDRESS=\(site)", Program.executable.path] + command, by: environment)
    #expect(settled.status == 0 && settled.words.contains("Messages: 1\n"), "\(settled.words)")
    let slips = try String(contentsOfFile: folder + "/slips.html", encoding: .utf8)
    #expect(slips.contains("<svg") && slips.contains("\(site)/s/") && slips.contains("class=\"code\""), "\(slips)")
    #expect(!slips.contains("survey.example"), "\(slips)")
  }
}
