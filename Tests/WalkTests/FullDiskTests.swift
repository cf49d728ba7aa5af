import Operations
import TestSupport
import Testing

/// A full disk: said at once, nothing acknowledged lost, reads go on, and no restart when there is room again.
@Suite struct FullDiskTests {
  @Test func aFullDiskIsSaidAndNoAcknowledgedAnswerIsLost() async throws {
    let house = try await House(path: try House.temporaryFile())
    let tokens = try await house.completedRequests(60)
    try await house.engine.store.leave(pages: 3)
    try await Client.visit(house) { client in
      var acknowledged = 0
      var refused: Client.Answer?
      let words = String(repeating: "%D9%86", count: 150)
      for token in tokens where refused == nil {
        let answer = try await client.post("/s/\(token)", "Q1=5&Q10=\(words)")
        if answer.status == 200 { acknowledged += 1 } else { refused = answer }
      }
      let full = try #require(refused)
      #expect(full.status == 503 && full.retryAfter != nil)
      let last = try #require(tokens.last)
      let look = try await client.get("/s/\(last)")
      #expect(look.status == 200)
      let kept = try await house.engine.verify()
      #expect(kept.isClean && kept.responses == acknowledged && acknowledged > 0)
      try await house.engine.store.leave(pages: nil)
      let later = try await client.post("/s/\(last)", "Q1=5&Q10=\(words)")
      #expect(later.status == 200)
    }
  }
}
