import Collector
public import Imports
import Storage
public import Surveys
import Vocabulary
public import Workflow

/// What became of an earlier list of requests.
public struct RequestImportOutcome: Sendable, Hashable {
  /// Rows that are requests now.
  public internal(set) var added = 0
  /// Of these, the ones that are open and go on in the flow.
  public internal(set) var open = 0
  /// Rows that were taken in before.
  public internal(set) var known = 0
  /// Rows that could not be read.
  public internal(set) var rejected = 0
  /// People who were written down; the other rows' people were known.
  public internal(set) var people = 0
  /// Surveys issued.
  public internal(set) var invited = 0
}

/// Whether an import asks anybody how it was, and with which questionnaires.
public enum RequestImportAsking: Sendable {
  case nobody
  /// Those whose requests ended within the days that the list's map names.
  case recent([Questionnaire])
}

extension Engine {
  /// Takes the good rows of an earlier list in, in one transaction, each with its record in the audit; rows that were taken
  /// in before add nothing. What has ended stays a record from before the flow, what is open goes on in the flow.
  ///
  /// With `onlyChecking` nothing is kept: what would become of the list is found out by doing it and undoing all of it.
  /// `staff` is nil at the machine itself. Throws `RightRefusal`, or `InvitationRefusal` where there is nothing to ask with.
  @discardableResult
  public func importRequests(
    _ reading: RequestReading, of map: RequestMap, asking: RequestImportAsking = .nobody, by staff: Staff?,
    onlyChecking: Bool = false, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> RequestImportOutcome {
    let now = world.now()
    try staff?.require(.importRecords)
    let entries = reading.rows.map { row in
      ImportEntry(
        row: row, request: world.key(), newcomer: world.key(),
        draw: asking.includes(row, of: map, at: now) ? drawInvitation() : nil)
    }
    let terms = askingTerms
    do {
      return try await store.write { ledger in
        try ledger.ensureAssociation()
        try ledger.ensurePolicy()
        if case .recent(let questionnaires) = asking {
          for one in questionnaires where one.status == .published { try ledger.publish(one) }
        }
        try ledger.saveNew(reading.departments, services: reading.services, groups: reading.groups)
        var outcome = RequestImportOutcome(rejected: reading.rejected.count)
        let versions = try ledger.policyVersions()
        var named: [ImportedRequest.Person: Set<BeneficiaryID>] = [:]
        for (number, entry) in entries.enumerated() {
          try ledger.takeIn(entry, under: versions, by: staff, at: now, asking: terms, &named, &outcome)
          if number % 1_000 == 999 { progress(number + 1) }
        }
        if onlyChecking { throw Undone(outcome: outcome) }
        return outcome
      }
    } catch let undone as Undone {
      return undone.outcome
    }
  }
}

extension RequestImportAsking {
  fileprivate func includes(_ row: ImportedRequest, of map: RequestMap, at now: Moment) -> Bool {
    guard case .recent = self else { return false }
    return map.mayAsk(about: row, on: now.day)
  }
}

/// All was done to see what it comes to; throwing this leaves nothing of it behind.
private struct Undone: Error { let outcome: RequestImportOutcome }

/// A row with the keys that it may need; the draw where its person may be asked.
private struct ImportEntry: Sendable {
  let row: ImportedRequest
  let request: RequestID
  let newcomer: BeneficiaryID
  let draw: InvitationDraw?
}

extension Ledger {
  /// Makes a row a request, unless it was one before, by whichever file.
  fileprivate func takeIn(
    _ entry: ImportEntry, under versions: PolicyVersions, by staff: Staff?, at now: Moment,
    asking terms: AskingTerms, _ named: inout [ImportedRequest.Person: Set<BeneficiaryID>],
    _ outcome: inout RequestImportOutcome
  ) throws {
    for key in entry.row.keys where try isImported(key.bytes) {
      outcome.known += 1
      return
    }
    for key in entry.row.keys { try noteImported(key.bytes) }
    let (person, isNew) = try person(entry, named[entry.row.person.unnumbered] ?? [])
    named[entry.row.person.unnumbered, default: []].insert(person.id)
    if isNew { outcome.people += 1 }
    let earlier = entry.row.record
    let required =
      earlier.end == nil ? try checklist(of: earlier.service, in: earlier.department) : Checklist([])
    let request = try Request.takenOver(
      earlier, as: entry.request, of: person.id, under: versions, requiring: required)
    let traces = try append(request, since: nil)
    try countTopics(of: request, since: nil)
    try record(import: traces, of: request, by: staff.map { .staff($0.id) }, at: now)
    outcome.added += 1
    if request.ending == nil { outcome.open += 1 }
    guard request.ending != nil else { return }
    if let draw = entry.draw {
      if try invite(after: request, with: draw, at: now, under: terms) { outcome.invited += 1 }
    } else {
      try save(
        Asked(
          request: request.id, ending: 1, decided: now, department: request.department, result: .leave(.fromBefore)))
    }
  }

  /// The person of a row as he is kept now, and whether he was written down for it. `named` are those whom earlier rows of
  /// the list called by the same name and mobile: one who is known under another name by his identity number is among them.
  private func person(
    _ entry: ImportEntry, _ named: Set<BeneficiaryID>
  ) throws -> (person: Beneficiary, isNew: Bool) {
    let newcomer = entry.row.person.beneficiary(entry.newcomer)
    let known =
      try beneficiaries(newcomer.mobile)
      + (try newcomer.nationalID.flatMap { try beneficiary($0) }.map { [$0] } ?? [])
    if let found = newcomer.recognised(among: known) {
      let kept = found.named(inEarlierList: newcomer)
      if kept != found { try save(kept) }
      return (kept, false)
    }
    if newcomer.nationalID == nil, named.count == 1, let id = named.first, let same = try beneficiary(id) {
      return (same, false)
    }
    try save(newcomer)
    return (newcomer, true)
  }
}
