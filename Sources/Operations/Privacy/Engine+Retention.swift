import Collector
import Storage
public import Vocabulary
public import Workflow

/// What a run over all that has had its time found, or let go.
public struct RetentionRound: Codable, Sendable, Hashable {
  /// Rows by kind; of `sheets`, the sheets on paper.
  public var rows: [String: Int] = [:]
  /// People whose data were destroyed, or would be.
  public var people = 0
  /// Whether it was let go, or only counted.
  public let isCarriedOut: Bool

  /// What is typed of sheets on paper has no period of its own: it goes once it can become no response any more.
  public static let sheets = "sheets"
  public static let sheetsPeriod = LocalizedText(
    ar: "ما أُدخل من أوراق الاستبيان ولم يُعتمد: إلى أن يُجاب عن الرابط أو يُسحب، أو يمضي على انتهائه أسبوعان",
    en:
      "What was typed of a sheet on paper and not settled: until its link is answered or withdrawn, or expired two weeks ago"
  )
}

extension Engine {
  /// How many people are looked at together, and how many of them, or of rows, go in one transaction: everybody who answers
  /// waits for it.
  private static let (peopleAtOnce, peopleInOne, rowsInOne) = (200, 10, 200)

  /// Lets go what has had its time by the periods; with `dryRun` it only counts. `staff` is nil at the machine itself.
  ///
  /// What a transaction lets go it writes down itself, and the end of the run writes the sum: of a run that ends before, the
  /// record of acts holds what it did.
  /// Throws `UnlikelyClock` where the clock is unlikely, unless somebody says that it is right.
  public func keepRetention(
    under periods: RetentionPeriods, dryRun: Bool, by staff: Staff?, clockIsRight: Bool = false
  ) async throws -> RetentionRound {
    let now = world.now()
    try staff?.require(.keepRetention)
    if !dryRun, !clockIsRight { try await requireLikely(now.day) }
    var round = RetentionRound(isCarriedOut: !dryRun)
    @Sendable func entry(_ words: String) -> AuditEntry {
      AuditEntry(
        at: now, by: staff.map { .staff($0.id) }, .keepRetention, of: .retention,
        detail: "periods \(periods.version): \(words)")
    }
    for kind in Ledger.Aged.allCases {
      let first = periods.period(of: kind).firstKept(on: now.day)
      round.rows[kind.rawValue] =
        dryRun
        ? try await store.read { try $0.aged(kind, before: first) }
        : try await letGo(kind, before: first) { entry("\(kind.rawValue) \($0)") }
    }
    round.rows[RetentionRound.sheets] =
      dryRun
      ? try await store.read { try $0.overtakenSheets(at: now) }
      : try await letGo({ try $0.removeOvertakenSheets(at: now) }) { entry("\(RetentionRound.sheets) \($0)") }
    @Sendable func people(_ number: Int) -> AuditEntry { entry("people \(number)") }
    if !dryRun {
      // Whose keys went in an earlier run that ended half done.
      round.people = try await letGo({ try $0.completeErasures() }, saying: people)
    }
    round.people += try await agedPeople(under: periods, at: now, dryRun: dryRun, entry: people)
    guard !dryRun else { return round }
    let kinds = Ledger.Aged.allCases.map(\.rawValue) + [RetentionRound.sheets]
    let words = kinds.map { "\($0) \(round.rows[$0] ?? 0)" } + ["people \(round.people)"]
    try await store.write { try $0.record(entry("in all " + words.joined(separator: ", "))) }
    return round
  }

  /// Lets something go, and writes down how much in the same transaction, unless it is nothing; says how much.
  private func letGo(
    _ body: @escaping @Sendable (Ledger) throws -> Int, saying entry: @escaping @Sendable (Int) -> AuditEntry
  ) async throws -> Int {
    try await store.write { ledger in
      let number = try body(ledger)
      if number > 0 { try ledger.record(entry(number)) }
      return number
    }
  }

  /// Lets go what lies before the first day that is kept: found by reading, some rows at a time. Says how many.
  private func letGo(
    _ kind: Ledger.Aged, before first: Day, saying entry: @escaping @Sendable (Int) -> AuditEntry
  ) async throws -> Int {
    var number = kind == .comments ? try await letGo({ try $0.letGoHeldWords(before: first) }, saying: entry) : 0
    var last: AgedRow?
    while true {
      let from = last
      let found = try await store.read { ledger in
        try ledger.agedRows(kind, before: first, after: from, limit: Self.rowsInOne)
      }
      guard !found.isEmpty else { return number }
      last = found.last
      number += try await letGo({ try $0.letGo(found, of: kind, before: first) }, saying: entry)
    }
  }

  /// `entry` is the record of people who were erased, by their number.
  private func agedPeople(
    under periods: RetentionPeriods, at now: Moment, dryRun: Bool, entry: @escaping @Sendable (Int) -> AuditEntry
  ) async throws -> Int {
    let first = periods.people.firstKept(on: now.day)
    var (place, number): (BeneficiaryID?, Int) = (nil, 0)
    while true {
      let from = place
      let found = try await store.read {
        try $0.peopleWithEndedRequests(before: first, after: from, limit: Self.peopleAtOnce)
      }
      guard let last = found.last else { return number }
      place = last
      let past = try await store.read { ledger in
        try found.filter { try ledger.isPast($0, under: periods, on: now.day) }
      }
      guard !dryRun else {
        number += past.count
        continue
      }
      // What no index leads to is looked for where nobody waits, and once for all of them.
      let traces = try await store.read { try $0.traces(of: past) }
      for start in stride(from: 0, to: past.count, by: Self.peopleInOne) {
        let some = Array(past[start..<min(start + Self.peopleInOne, past.count)])
        number += try await erase(some, knowing: traces, under: periods, at: now, entry: entry)
      }
    }
  }

  /// Erases those of some people who have had their time; says how many.
  private func erase(
    _ found: [BeneficiaryID], knowing traces: ErasureTraces, under periods: RetentionPeriods, at now: Moment,
    entry: @escaping @Sendable (Int) -> AuditEntry
  ) async throws -> Int {
    do {
      let erase = { @Sendable (ledger: Ledger) in
        // Carried out once more, it finds their rows as they were and their keys gone.
        let again = try ledger.completeErasures(of: found)
        let past = try found.filter { try ledger.isPast($0, under: periods, on: now.day) }
        for person in past { try ledger.erase(person, at: now, knowing: traces) }
        return again + past.count
      }
      return try await letGo(erase, saying: entry)
    } catch {
      // Where keys went and the rest could not be written, the rest is finished as soon as it can be.
      _ = try? await letGo({ try $0.completeErasures(of: found) }, saying: entry)
      throw error
    }
  }
}

extension Ledger {
  /// Whether a person has had his time. Not where he or a request of his cannot be read: he keeps nobody else.
  fileprivate func isPast(_ person: BeneficiaryID, under periods: RetentionPeriods, on today: Day) throws -> Bool {
    try unlessDamaged {
      try beneficiary(person) != nil
        && periods.isPast(try requests(of: person), openCalls: try openFollowUps(of: person), on: today)
    } ?? false
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
