import TestSupport
import Testing

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
}
