import Foundation
import TestSupport
import Testing

/// What becomes of a command whose outputs somebody closed, or that go to a full disk; and the language of its words.
@Suite struct ConsoleTests {
  /// Runs a line of the shell, in which `$0` is the program and `$1` the database.
  private func said(_ line: String, of path: String) async throws -> Program.Outcome {
    try await Program.run(["-c", line, Program.executable.path, path], by: URL(filePath: "/bin/sh"))
  }

  /// The reader has ended before the program begins.
  private func policiesToNobody(of path: String) async throws -> Program.Outcome {
    try await said(
      #"{ sleep 1; "$0" policy list --database "$1"; echo "ended with $?" >&2; } | true"#, of: path)
  }

  @Test func aReaderThatGoesAwayEndsNoCommand() async throws {
    let path = try House.temporaryFile()
    do { _ = try await House(path: path) }
    try await House.untilReleased(path)
    let alone = try await policiesToNobody(of: path)
    #expect(alone.words == "ended with 0\n", "\(alone.words)")
    let server = try Program.serve(path)
    defer { server.kill() }
    let served = try await policiesToNobody(of: path)
    #expect(served.words == "ended with 0\n", "\(served.words)")
  }

  @Test func whatCannotBeWrittenIsSaidAndIsNotDone() async throws {
    let path = try House.temporaryFile()
    do { _ = try await House(path: path) }
    try await House.untilReleased(path)
    // The help has no database; a full disk and a closed output are alike.
    for line in [#""$0" --help"#, #""$0" policy list --database "$1""#] {
      for place in ["> /dev/full", ">&-"] {
        let lost = try await said("\(line) \(place)", of: path)
        #expect(lost.status == 73, "\(line) \(place): \(lost.status) \(lost.words)")
        #expect(lost.words.contains("The output cannot be written"), "\(line) \(place): \(lost.words)")
        #expect(lost.words.split(separator: "\n").count == 1, "\(line) \(place): \(lost.words)")
      }
    }
    let server = try Program.serve(path)
    defer { server.kill() }
    // What the server did for it is done.
    let added = try await said(
      #""$0" holiday add 2026-09-23 --name 'اليوم الوطني' --database "$1" > /dev/full"#, of: path)
    #expect(added.status == 73 && added.words.contains("The output cannot be written"), "\(added.words)")
    let holidays = try await Program.run("holiday", "list", "--database", path)
    #expect(holidays.status == 0 && holidays.output.contains("23 September 2026"), "\(holidays.output)")
  }

  @Test func wordsThatNobodyCanReadEndNoCommand() async throws {
    let path = try House.temporaryFile()
    do { _ = try await House(path: path) }
    try await House.untilReleased(path)
    for place in ["2> /dev/full", "2>&-"] {
      let verified = try await said(#""$0" verify --json --database "$1" \#(place)"#, of: path)
      #expect(verified.status == 0 && verified.output.contains("\"clean\" : true"), "\(place): \(verified.status)")
    }
  }

  @Test func aVariableThatIsEmptyIsAsGoodAsNone() async throws {
    let missing = try House.temporaryFile()
    let cases = [
      (["LC_ALL=", "LANG=ar_SA.UTF-8"], true), (["RIDA_LANG=", "LC_ALL=ar_SA.UTF-8", "LANG=en_US.UTF-8"], true),
      (["LC_ALL=en_US.UTF-8", "LANG=ar_SA.UTF-8"], false), (["LC_ALL=", "LANG="], false),
    ]
    for (variables, isArabic) in cases {
      let refused = try await Program.run(
        ["-u", "RIDA_LANG"] + variables + [Program.executable.path, "verify", "--database", missing],
        by: URL(filePath: "/usr/bin/env"))
      #expect(refused.status == 66 && refused.words.contains("لا توجد قاعدة بيانات") == isArabic, "\(variables)")
    }
  }
}
