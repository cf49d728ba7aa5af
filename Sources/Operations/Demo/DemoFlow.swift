import Vocabulary
import Workflow

/// The demo association's open requests under the policy: some at every point of the way, of every kind, so that everybody
/// finds work in his queue. The same seed, day and staff give the same requests; nothing in them happens today or later.
struct DemoFlow {
  let association: DemoAssociation
  let staff: [Staff]

  /// How often each point of the way is taken up.
  static let rounds = 3

  /// The requests, each with all its steps. Where the calendar leaves no room for a step, or no policy was in force, the
  /// request is left out.
  func requests(under policy: Policy) -> [Request] {
    var dice = SeededGenerator(seed: association.seed, stream: ~0)
    let far = association.desks.filter { $0.plan.wait.least >= 1 }
    var requests: [Request?] = []
    for round in 0..<Self.rounds {
      for (place, point) in DemoPoint.allCases.enumerated() {
        let desk = far[(place + round * 5) % far.count]
        requests.append(try? support(to: point, at: desk, policy, &dice))
      }
      for (place, kind) in [RequestKind.inquiry, .complaint, .suggestion, .volunteering, .internalService].enumerated()
      {
        let desks = association.desks.filter { kind != .volunteering || $0.service.department.text == "volunteering" }
        for variant in 0..<2 {
          let desk = desks[(place * 3 + round * 7 + variant * 4) % desks.count]
          requests.append(try? matter(kind, variant: variant, round: round, at: desk, policy, &dice))
        }
      }
    }
    return requests.compactMap(\.self)
  }

  /// A request for support on its way, up to a point.
  private func support(
    to last: DemoPoint, at desk: DemoDesk, _ policy: Policy, _ dice: inout SeededGenerator
  ) throws -> Request {
    var file = try DemoFile(
      .support, at: desk, daysAgo: last.age + dice.number(below: 5), of: self, under: policy, using: &dice)
    for point in DemoPoint.allCases.prefix(through: last) {
      try file.reach(point, isLast: point == last)
    }
    dice = file.dice
    return file.request
  }

  /// A matter that ends with an answer or, inside the house, with a service: as it came in, or already taken on.
  private func matter(
    _ kind: RequestKind, variant: Int, round: Int, at desk: DemoDesk, _ policy: Policy, _ dice: inout SeededGenerator
  ) throws -> Request {
    var file = try DemoFile(
      kind, at: desk, daysAgo: 1 + dice.number(below: 9), of: self, under: policy, using: &dice)
    switch (kind, variant) {
    case (.complaint, 1), (.suggestion, 1), (.volunteering, 1):
      try file.assign(to: round == 0 ? .qualityOfficer : .relationsEmployee)
    case (.inquiry, 1): try file.refer()
    case (.internalService, _):
      if variant == 1 { try file.bring(.submission) }
      if variant == 1 && round > 0 { try file.confirm() }
    default: break
    }
    dice = file.dice
    return file.request
  }

  func member(_ role: Role) -> Staff? { staff.first { $0.roles.contains(role) } }
}

/// The points of a support request's way at which it may stand in a demo association.
enum DemoPoint: CaseIterable {
  case received, referred, brought, matched, complete, signed, explained, submitted, due, decided, accepted, contracted
  case registered

  /// How many days before today a request came in that stands here.
  var age: Int {
    switch self {
    case .received, .referred, .brought: 3
    case .matched, .complete, .signed, .explained: 6
    case .submitted: 9
    case .due: 45
    case .decided, .accepted, .contracted, .registered: 62
    }
  }
}

extension [DemoPoint] {
  fileprivate func prefix(through last: DemoPoint) -> ArraySlice<DemoPoint> {
    prefix(through: firstIndex(of: last) ?? startIndex)
  }
}
