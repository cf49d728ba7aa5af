public import Vocabulary

/// The clauses of the beneficiary-relations policy, by the ids under which code, tests and documents cite them.
///
/// P0 preamble, G aims (the source's numbering has no 6), T how trust is raised, C channels, R references, S steps.
public enum ClauseID: String, Hashable, Sendable, CaseIterable, Codable {
  case p0 = "P0"
  case g0 = "G0"
  case g1 = "G1"
  case g2 = "G2"
  case g3 = "G3"
  case g4 = "G4"
  case g5 = "G5"
  case g7 = "G7"
  case t1 = "T1"
  case t2 = "T2"
  case t3 = "T3"
  case t4 = "T4"
  case t5 = "T5"
  case c1 = "C1"
  case c2 = "C2"
  case c3 = "C3"
  case c4 = "C4"
  case c5 = "C5"
  case c6 = "C6"
  case c7 = "C7"
  case c8 = "C8"
  case r1 = "R1"
  case r2 = "R2"
  case r3 = "R3"
  case r4 = "R4"
  case s1 = "S1"
  case s2 = "S2"
  case s3 = "S3"
  case s4 = "S4"
  case s5 = "S5"
  case s6 = "S6"
  case s7 = "S7"
}

extension Channel {
  /// The clause by which the policy names the channel.
  public var clause: ClauseID {
    switch self {
    case .interview: .c1
    case .phone: .c2
    case .socialMedia: .c3
    case .letter: .c4
    case .assistanceRequest: .c5
    case .volunteering: .c6
    case .website: .c7
    case .branchDelegate: .c8
    }
  }
}
