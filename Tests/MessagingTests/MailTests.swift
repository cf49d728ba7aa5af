import Foundation
import Testing
import Vocabulary

@testable import Messaging

/// E-mail by the system's sendmail: a list of arguments, a letter on its input, and its exit status.
@Suite struct MailTests {
  private func program(_ script: String) throws -> (path: String, folder: URL) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "sendmail")
    try Data("#!/bin/sh\ncd \(folder.path)\n\(script)\n".utf8).write(to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path.path)
    return (path.path, folder)
  }

  private func carry(
    _ script: String, about matter: Parcel.Matter = .survey, to recipient: String = "saad@example.sa",
    patience: Double = 30
  ) async throws -> (CarryOutcome, URL) {
    let (path, folder) = try program(script)
    let parcel = Parcel(
      key: .init(high: 1, low: 2), about: matter, carrier: .email, recipient: recipient, text: "رأيك حق لك", link: nil)
    let mail = try MailGateway(program: path, from: "rate@example.sa", patience: patience)
    return (await mail.gateway.carry(parcel), folder)
  }

  @Test func theLetterArrivesWhole() async throws {
    let (outcome, folder) = try await carry(#"printf '%s|' "$@" > arguments; cat > letter"#)
    #expect(outcome == .handed(providerID: MessageID(high: 1, low: 2).description))
    let arguments = try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
    #expect(arguments == "-i|-f|rate@example.sa|--|saad@example.sa|")
    let letter = try String(contentsOf: folder.appending(path: "letter"), encoding: .utf8)
    #expect(letter.contains("To: saad@example.sa\n") && letter.contains("Message-ID: <"))
    let body = try #require(letter.components(separatedBy: "\n\n").dropFirst().first)
    #expect(Data(base64Encoded: body.filter { $0 != "\n" }) == Data("رأيك حق لك".utf8))
  }

  /// Who is told of his request (G0) does not take the letter for a survey.
  @Test(arguments: [
    (Parcel.Matter.survey, "رأيك يهمنا"), (.news(of: .request), "بشأن طلبك لدى الجمعية"),
    (.news(of: .complaint), "بشأن شكواك لدى الجمعية"),
  ])
  func theSubjectSaysWhatTheLetterIsAbout(matter: Parcel.Matter, subject: String) async throws {
    let (_, folder) = try await carry("cat > letter", about: matter)
    let letter = try String(contentsOf: folder.appending(path: "letter"), encoding: .utf8)
    let line = try #require(letter.split(separator: "\n").first { $0.hasPrefix("Subject: =?utf-8?B?") })
    let code = line.dropFirst("Subject: =?utf-8?B?".count).dropLast("?=".count)
    #expect(Data(base64Encoded: String(code)) == Data(subject.utf8))
  }

  @Test func itsExitStatusIsItsAnswer() async throws {
    #expect(try await carry("cat >/dev/null; exit 67").0 == .refused("sendmail 67"))
    #expect(try await carry("cat >/dev/null; exit 75").0 == .failed("sendmail 75"))
    guard case .failed = try await carry("exit 1").0 else { return #expect(Bool(false)) }
  }

  /// Else it would hold up every message of its round, and those after it.
  @Test(.timeLimit(.minutes(1)))
  func aProgramThatDoesNotEndIsEnded() async throws {
    let (outcome, folder) = try await carry("echo $$ > process; exec sleep 600", patience: 1)
    #expect(outcome == .failed("sendmail does not end"))
    let process = try String(contentsOf: folder.appending(path: "process"), encoding: .utf8)
    let number = try #require(Int32(process.filter(\.isNumber)))
    #expect(kill(number, 0) == -1 && errno == ESRCH)
  }

  @Test(arguments: ["", "-oQ/tmp@x", "a@b\nBcc: c@d", "a b@c", "a@b@c", "سعد@example.sa"])
  func whatIsNoAddressIsNotGivenToAProgram(recipient: String) async throws {
    let (outcome, folder) = try await carry("touch called", to: recipient)
    #expect(outcome == .refused("no address"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "called").path))
  }
}
