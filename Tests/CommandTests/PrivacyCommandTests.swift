import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary

/// What somebody may ask for about his own data, and what has had its time: by command, beside a running server.
@Suite struct PrivacyCommandTests {
  /// A house with a request that went its whole way, which its person rated in words.
  private func servedHouse() async throws -> String {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    try await house.engine.submit(
      ["Q1": ["5"], "Q10": ["شكراً"]], key: nil, with: try await flow.token(0), mode: .ownPhone)
    return path
  }

  @Test func aPersonsDataAreGivenCorrectedAndErasedInEveryCopy() async throws {
    let path = try await servedHouse()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let server = try Program.serve(path)
    defer { server.kill() }
    let made = try await Program.run("backup", "--database", path, "--into", folder + "/copies")
    #expect(made.status == 0, "\(made.words)")
    let given = try await Program.run(
      "subject", "export", FlowTrial.nationalID, "--into", "given", "--database", path, in: folder)
    #expect(given.status == 0 && given.output.contains("given/data.json"), "\(given.words)")
    let data = folder + "/given/data.json"
    #expect(String(decoding: try Data(contentsOf: URL(filePath: data)), as: UTF8.self).contains(FlowTrial.name))
    #expect(try FileManager.default.attributesOfItem(atPath: data)[.posixPermissions] as? Int == 0o600)
    let corrected = try await Program.run(
      "subject", "correct", FlowTrial.nationalID, "--mobile", "0555999888", "--database", path)
    #expect(corrected.status == 0, "\(corrected.words)")
    let unread = try await Program.run("subject", "export", "05", "--into", "given", "--database", path, in: folder)
    #expect(unread.status == 65)

    let hasty = try await Program.run("subject", "erase", FlowTrial.nationalID, "--database", path)
    #expect(hasty.status == 64 && hasty.words.contains("--for-good"))
    let erased = try await Program.run("subject", "erase", FlowTrial.nationalID, "--for-good", "--database", path)
    #expect(erased.status == 0, "\(erased.words)")
    let again = try await Program.run("subject", "export", "0555999888", "--into", "x", "--database", path, in: folder)
    #expect(again.status == 65)
    #expect(!FileManager.default.fileExists(atPath: folder + "/x"))
    let verified = try await Program.run("verify", "--database", path, "--json")
    #expect(verified.status == 0 && verified.output.contains("\"clean\" : true"), "\(verified.words)")

    // The backup of before, restored with the keys of persons as the next backup leaves them: he is in it no more.
    let next = try await Program.run("backup", "--database", path, folder + "/next.sqlite")
    #expect(next.status == 0, "\(next.words)")
    server.stop()
    let backup = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let restored = folder + "/restored.sqlite"
    let done = try await Program.run(
      "restore", backup, "--database", restored, "--key", path + ".key", "--persons", path + ".persons")
    #expect(done.status == 0, "\(done.words)")
    let sought = try await Program.run(
      "subject", "export", FlowTrial.nationalID, "--into", "y", "--database", restored, in: folder)
    #expect(sought.status == 65, "\(sought.words)")
  }

  @Test func aCorrectionThatCannotBeReadIsRefusedInThePersonsLanguage() async throws {
    let path = try await servedHouse()
    try await House.untilReleased(path)
    let correct = ["subject", "correct", FlowTrial.nationalID, "--database", path]
    for (language, words) in [("en", "Write the address like name@example.com"), ("ar", "اكتب البريد مثل")] {
      let refused = try await Program.run(
        ["RIDA_LANG=\(language)", Program.executable.path] + correct + ["--email", "foo"],
        by: URL(filePath: "/usr/bin/env"))
      #expect(refused.status == 65 && refused.words.contains(words), "\(refused.status) \(refused.words)")
    }
    let empty = try await Program.run(correct)
    #expect(empty.status == 65, "\(empty.words)")
    for option in ["--name", "--mobile", "--email", "--group"] { #expect(empty.words.contains(option)) }
  }

  @Test func whatHasHadItsTimeIsCountedAndLetGoOnlyWhenItIsSaid() async throws {
    let path = try await servedHouse()
    let server = try Program.serve(path)
    defer { server.kill() }
    let counted = try await Program.run("retention", "--database", path, "--json")
    #expect(counted.status == 0 && counted.output.contains("\"isCarriedOut\" : false"), "\(counted.words)")
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let periods = try String(
      contentsOfFile: House.root + "/Sources/Workflow/Privacy/Defaults/retention.json", encoding: .utf8)
    #expect(periods.contains("\"days\""))
    // Too short a period is told, and nothing is let go.
    let short = periods.replacing(/"days": *[1-9][0-9]*/, with: "\"days\": 3")
    try Data(short.utf8).write(to: URL(filePath: folder + "/short.json"))
    let refused = try await Program.run("retention", "--apply", "--periods", folder + "/short.json", "--database", path)
    #expect(refused.status == 65 && refused.words.contains("30"), "\(refused.words)")
    // The house was left on a day of its own clock, which may be long before the machine's.
    let applied = try await Program.run("retention", "--apply", "--clock-is-right", "--database", path, "--json")
    #expect(applied.status == 0 && applied.output.contains("\"isCarriedOut\" : true"), "\(applied.words)")
    let verified = try await Program.run("verify", "--database", path, "--json")
    #expect(verified.status == 0 && verified.output.contains("\"responses\" : 1"), "\(verified.words)")
  }

  @Test func theRecordOfProcessingIsWrittenWithoutADatabase() async throws {
    let record = try await Program.run("processing-record")
    #expect(record.status == 0 && record.output.contains("beneficiary"), "\(record.words)")
    #expect(record.output.contains("three years"))
  }

  /// The association's periods beside a database: comments go after a year, and the law keeps people's data for long.
  private func ownPeriods(beside path: String) throws -> String {
    let shipped = try Data(
      contentsOf: URL(filePath: House.root + "/Sources/Workflow/Privacy/Defaults/retention.json"))
    var periods = try #require(try JSONSerialization.jsonObject(with: shipped) as? [String: Any])
    periods["comments"] = ["days": 365, "ar": "نصوص التعليقات: سنة", "en": "The words of comments: one year"]
    periods["compulsory"] = ["days": 36_500, "ar": "مدة إلزامية", "en": "A compulsory period"]
    let file = path + ".retention.json"
    try JSONSerialization.data(withJSONObject: periods).write(to: URL(filePath: file))
    return file
  }

  @Test func theRecordOfProcessingNamesTheAssociationsOwnPeriods() async throws {
    let file = try ownPeriods(beside: try House.temporaryFile())
    let record = try await Program.run("processing-record", "--periods", file)
    #expect(record.status == 0 && record.output.contains("The words of comments: one year"), "\(record.words)")
    #expect(!record.output.contains("three years"))
    let lost = try await Program.run("processing-record", "--periods", file + ".none")
    #expect(lost.status == 66, "\(lost.words)")
  }

  /// Without the server a command knows the association's periods only by what the operator's page hands over to it.
  @Test func thePagesCommandKeepsTheAssociationsPeriodsWithoutTheServer() async throws {
    let path = try await servedHouse()
    let settings = """
      # RIDA_PERIODS=/nowhere
      RIDA_OPTIONS=--behind-proxy --log info
      RIDA_DATABASE=\(path)
      RIDA_PERIODS="\(try ownPeriods(beside: path))"

      """
    try Data(settings.utf8).write(to: URL(filePath: path + ".conf"))
    let page = try String(contentsOfFile: House.root + "/docs/operations.md", encoding: .utf8)
    let function = try #require(page.firstMatch(of: /\nrida\(\) \{.*?\}\n/.dotMatchesNewlines()).map { String($0.0) })
      .replacing("sudo -u rida ", with: "").replacing("sudo ", with: "")
      .replacing("/etc/rida/rida.conf", with: path + ".conf")
      .replacing("/usr/bin/rida", with: Program.executable.path)
    try await House.untilReleased(path)
    func said(_ command: String) async throws -> Program.Outcome {
      try await Program.run(["-c", function + command], by: URL(filePath: "/bin/sh"))
    }
    let kept = try await said("rida subject erase \(FlowTrial.nationalID) --for-good")
    #expect(kept.status == 65 && kept.words.contains("must be kept"), "\(kept.words)")
    let record = try await said("rida processing-record")
    #expect(record.status == 0 && record.output.contains("The words of comments: one year"), "\(record.words)")
  }
}
