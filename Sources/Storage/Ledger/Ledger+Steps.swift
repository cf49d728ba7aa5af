import Foundation
import Vocabulary
public import Workflow

/// The steps of requests: added to, never changed.
extension Ledger {
  /// Keeps what a request gained since it was read: its new steps, and its row as it stands now. Gives the new steps'
  /// places and digests, as the audit records them.
  @discardableResult
  public func append(_ request: Request, since earlier: Request?) throws -> [StepTrace] {
    try save(request)
    let known = earlier?.steps.count ?? 0
    return try request.steps.enumerated().dropFirst(known).map { place, taken in
      let words = String(decoding: try StepFormat.encoder.encode(taken.step), as: UTF8.self)
      let payload = try keyring.seal(words, for: request.beneficiary)
      let kept = KeptStep(
        position: place + 1, at: taken.act.at, actor: taken.act.by.text, policyVersion: taken.policyVersion,
        payload: payload)
      try execute(
        """
        INSERT INTO request_step (association, request, position, at, actor, policy_version, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, SQLValue(request.id), SQLValue(kept.position), SQLValue(kept.at), SQLValue(kept.actor),
        SQLValue(kept.policyVersion), .bytes(kept.payload))
      return StepTrace(request: request.id, kept)
    }
  }

  /// The steps of a request, in order.
  func steps(of record: RequestRecord) throws -> [TakenStep] {
    record.isErased ? [] : try keptSteps(of: record.id).map { try taken($0, of: record.beneficiary) }
  }

  /// The rows of a request's steps, in order.
  func keptSteps(of request: RequestID) throws -> [KeptStep] {
    try rows(
      """
      SELECT position, at, actor, policy_version, payload FROM request_step
      WHERE association = ? AND request = ? ORDER BY position
      """, SQLValue(request)
    ).map { try KeptStep($0, from: 0) }
  }

  /// Hands over every request, one at a time, for a measure of all; those of people whose keys are missing are in no measure.
  public func forEachRequest(_ body: (Request) throws -> Void) throws {
    let versions = try policyVersions()
    try forEachRecord { record, kept in
      let request = try unlessClosed {
        try record.request(with: try steps(kept, of: record), words: try words(of: record), under: versions)
      }
      if let request { try body(request) }
    }
  }

  /// Hands over every request whose steps can be read; `reviewRequests` names the others.
  func forEachReadableRequest(_ body: (Request) throws -> Void) throws {
    let versions = try policyVersions()
    try forEachRecord { record, kept in
      guard let steps = try? steps(kept, of: record), let words = try? words(of: record),
        let request = try? record.request(with: steps, words: words, under: versions)
      else { return }
      try body(request)
    }
  }

  /// What is wrong with the requests themselves: steps that no request could have gone through, rows that say something else
  /// than their steps, and messages about the others that cannot be opened.
  public func reviewRequests() throws -> [RequestFault] {
    let versions = try policyVersions()
    var faults: [RequestFault] = []
    var closed: Set<RequestID> = []
    try forEachRecord { record, kept in
      guard let steps = try? steps(kept, of: record), let words = try? words(of: record),
        let request = try? record.request(with: steps, words: words, under: versions)
      else {
        closed.insert(record.id)
        return faults.append(.notReadable(record.id))
      }
      guard !record.isErased else { return }
      if request.stage.kind.rawValue != record.stage { faults.append(.rowDiffers(record.id)) }
    }
    return faults + (try closedMessages(besides: closed)).map(RequestFault.messageNotReadable)
  }

  private func forEachRecord(_ body: (RequestRecord, [KeptStep]) throws -> Void) throws {
    var record: RequestRecord?
    var steps: [KeptStep] = []
    func finish() throws {
      if let record { try body(record, steps) }
      steps = []
    }
    try forEachRow(
      """
      SELECT \(requestColumns), s.position, s.at, s.actor, s.policy_version, s.payload
      FROM request r LEFT JOIN request_step s ON s.association = r.association AND s.request = r.request
      WHERE r.association = ? ORDER BY r.request, s.position
      """
    ) { row in
      let next = try RequestRecord(row)
      if next.id != record?.id { try finish() }
      record = next
      if !row.isNull(requestColumnCount) { steps.append(try KeptStep(row, from: requestColumnCount)) }
    }
    try finish()
  }

  /// The steps in these rows; none where the person's data were erased.
  private func steps(_ kept: [KeptStep], of record: RequestRecord) throws -> [TakenStep] {
    record.isErased ? [] : try kept.map { try taken($0, of: record.beneficiary) }
  }

  private func taken(_ kept: KeptStep, of person: BeneficiaryID) throws -> TakenStep {
    guard let party = Party(kept.actor) else { throw DamagedRow(column: 2) }
    let step = try StepFormat.decoder.decode(Step.self, from: Data(try keyring.open(kept.payload, of: person).utf8))
    return TakenStep(step, Act(at: kept.at, by: party), policyVersion: kept.policyVersion)
  }
}

/// How a step is written and read; made once, since a measure of all requests reads every step there is.
private enum StepFormat {
  static let decoder = JSONDecoder()
  static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
}
