import Storage
import Vocabulary
public import Workflow

/// What a run over all that has had its time found, or let go.
public struct RetentionRound: Codable, Sendable, Hashable {
  /// Rows by kind.
  public var rows: [String: Int] = [:]
  /// People whose data were destroyed, or would be.
  public var people = 0
  /// Whether it was let go, or only counted.
  public let isCarriedOut: Bool
}

extension Engine {
  /// How many people go in one transaction.
  private static let peopleAtOnce = 200

  /// Lets go what has had its time by the periods; with `dryRun` it only counts. `staff` is nil at the machine itself.
  public func keepRetention(
    under periods: RetentionPeriods, dryRun: Bool, by staff: Staff?
  ) async throws -> RetentionRound {
    let now = world.now()
    try staff?.require(.keepRetention)
    var round = RetentionRound(isCarriedOut: !dryRun)
    for kind in Ledger.Aged.allCases {
      let first = periods.period(of: kind).firstKept(on: now.day)
      round.rows[kind.rawValue] =
        dryRun
        ? try await store.read { try $0.aged(kind, before: first) }
        : try await store.write { try $0.letGo(kind, before: first) }
    }
    round.people = try await agedPeople(under: periods, at: now, dryRun: dryRun)
    guard !dryRun else { return round }
    let words =
      Ledger.Aged.allCases.map { "\($0.rawValue) \(round.rows[$0.rawValue] ?? 0)" } + ["people \(round.people)"]
    try await store.write { ledger in
      try ledger.record(
        AuditEntry(
          at: now, by: staff.map { .staff($0.id) }, .keepRetention, of: .retention,
          detail: "periods \(periods.version): " + words.joined(separator: ", ")))
    }
    return round
  }

  private func agedPeople(under periods: RetentionPeriods, at now: Moment, dryRun: Bool) async throws -> Int {
    let first = periods.people.firstKept(on: now.day)
    var (place, number): (BeneficiaryID?, Int) = (nil, 0)
    while true {
      let from = place
      let found = try await store.read {
        try $0.peopleWithEndedRequests(before: first, after: from, limit: Self.peopleAtOnce)
      }
      guard let last = found.last else { return number }
      place = last
      number +=
        dryRun
        ? try await store.read { ledger in
          try found.count { try ledger.isPast($0, under: periods, on: now.day) }
        }
        : try await store.write { ledger in
          let past = try found.filter { try ledger.isPast($0, under: periods, on: now.day) }
          for person in past { try ledger.erase(person, at: now) }
          return past.count
        }
    }
  }
}

extension Ledger {
  fileprivate func isPast(_ person: BeneficiaryID, under periods: RetentionPeriods, on today: Day) throws -> Bool {
    periods.isPast(try requests(of: person), openCalls: try openFollowUps(of: person), on: today)
  }
}

extension RetentionPeriods {
  func period(of kind: Ledger.Aged) -> Period {
    switch kind {
    case .messages: messages
    case .links: links
    case .calls: calls
    case .comments: comments
    case .alerts: alerts
    }
  }
}
