import Testing
import Vocabulary
import Workflow

/// S4: the code by which a declaration is signed from afar.
@Suite struct SigningCodeTests {
  private struct Count: RandomNumberGenerator {
    var state: UInt64 = 3
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  private let key: [UInt8] = Array(0..<32)

  @Test func s4ACodeSignsExactlyTheDataForWhichItWasSent() throws {
    let desk = try Desk()
    var chance = Count()
    let drawn = try SigningCode.draw(for: desk.request, after: nil, at: desk.now, key: key, using: &chance)
    #expect(drawn.text.count == 6 && !drawn.kept.digest.starts(with: Array(drawn.text.utf8)))
    let signature = try drawn.kept.tried.signature(
      Numerals.arabicIndic(" \(drawn.text) "), for: desk.request, key: key)
    #expect(signature == Signature(.code(sent: desk.now), digest: desk.request.dataDigest))
    let changed = try desk.request.taking(
      .dataChanged(values: [FieldValue(Desk.salary, "1")]), at: desk.now, by: Desk.staff(.relationsEmployee),
      under: desk.policy)
    #expect(throws: SigningCodeRefusal.wrong) { try drawn.kept.tried.signature(drawn.text, for: changed, key: key) }
    #expect(throws: SigningCodeRefusal.wrong) {
      try drawn.kept.tried.signature(drawn.text, for: desk.request, key: Array(repeating: 0, count: 32))
    }
  }

  @Test func fiveTriesAndThenEvenTheRightCodeIsNoUse() throws {
    let desk = try Desk()
    var chance = Count()
    let drawn = try SigningCode.draw(for: desk.request, after: nil, at: desk.now, key: key, using: &chance)
    var code = drawn.kept
    for _ in 0..<5 {
      code = code.tried
      #expect(throws: SigningCodeRefusal.wrong) { try code.signature("x", for: desk.request, key: key) }
    }
    code = code.tried
    #expect(throws: SigningCodeRefusal.tooManyTries) { try code.signature(drawn.text, for: desk.request, key: key) }
  }

  @Test func aMinuteLiesBetweenTwoCodesAndADayHasFive() throws {
    let desk = try Desk()
    var chance = Count()
    var (kept, now): (SigningCode?, Moment) = (nil, desk.now)
    for _ in 0..<5 {
      kept = try SigningCode.draw(for: desk.request, after: kept, at: now, key: key, using: &chance).kept
      #expect(throws: SigningCodeRefusal.wait(seconds: 1)) {
        try SigningCode.draw(
          for: desk.request, after: kept, at: now.adding(seconds: 59), key: key, using: &chance)
      }
      now = now.adding(seconds: 60)
    }
    #expect(throws: SigningCodeRefusal.wait(seconds: 86_400 - 300)) {
      try SigningCode.draw(for: desk.request, after: kept, at: now, key: key, using: &chance)
    }
    let next = try SigningCode.draw(
      for: desk.request, after: kept, at: desk.now.adding(days: 1), key: key, using: &chance
    ).kept
    #expect(next.number == 1)
  }
}
