import Testing
import Vocabulary
import Workflow

/// Random steps at random times by random people: no request ever breaks a clause, every refusal names the one it keeps.
@Suite struct RandomWalkTests {
  private let later: Policy

  init() throws {
    later = try Policy(
      version: 2, inForce: Desk.start.day, author: "أ", boardDecision: "ب", parameters: Policy.Parameters())
  }

  private static let (seeds, steps) = (UInt64(1_700), 60)

  @Test func aHundredThousandRandomStepsNeverBreakAClause() throws {
    let policy = Policy.founding
    var reached: [String: Int] = [:]
    var refusedBy: [ClauseID: Int] = [:]
    var tried = 0
    for seed in 0..<Self.seeds {
      var walker = try Walker(seed: seed, policy: policy, other: later)
      for _ in 0..<Self.steps {
        let before = walker.request
        let (step, refusal) = walker.tryOne()
        tried += 1
        if let refusal {
          refusedBy[refusal.clause, default: 0] += 1
          guard walker.request == before else {
            Issue.record("seed \(seed): a refused step left a trace")
            return
          }
          continue
        }
        let broken = walker.request.brokenClauses(under: policy)
        guard broken.isEmpty else {
          Issue.record("seed \(seed): \(step) broke \(broken)")
          return
        }
        reached[Self.name(walker.request.stage), default: 0] += 1
      }
    }
    #expect(tried >= 100_000)
    // The walks prove something only if they get everywhere and meet every kind of "no".
    #expect(Set(reached.keys) == Self.stages && reached.values.allSatisfy { $0 > 100 }, "\(reached)")
    let met: Set<ClauseID> = [.p0, .s1, .s2, .s3, .s4, .s5, .s6, .s7, .g0, .g1, .g3, .t1]
    #expect(met.isSubset(of: refusedBy.keys), "\(refusedBy)")
  }

  @Test func aWalkReadBackFromItsStepsIsTheSameRequest() throws {
    let versions = try PolicyVersions([.founding])
    for seed in 5_000..<5_100 {
      var walker = try Walker(seed: UInt64(seed), policy: .founding, other: later)
      for _ in 0..<80 { _ = walker.tryOne() }
      let again = try Request(
        replaying: walker.request.steps, as: walker.request.id, of: Desk.beneficiary, under: versions)
      #expect(again == walker.request)
    }
  }

  private static let stages: Set<String> = [
    "received", "complete", "signed", "referred", "underStudy", "decided", "accepted", "registered", "completed",
    "rejected", "withdrawn", "answered",
  ]

  private static func name(_ stage: Request.Stage) -> String {
    switch stage {
    case .received: "received"
    case .complete: "complete"
    case .signed: "signed"
    case .referred: "referred"
    case .underStudy: "underStudy"
    case .decided: "decided"
    case .accepted: "accepted"
    case .registered: "registered"
    case .completed: "completed"
    case .rejected: "rejected"
    case .withdrawn: "withdrawn"
    case .answered: "answered"
    }
  }
}
