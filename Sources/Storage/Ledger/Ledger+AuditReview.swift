import Foundation
import Vocabulary

/// The examination of the audit: the chain from its beginning, and every step against its record.
extension Ledger {
  /// Walks the whole chain, and names the first record that is changed, missing or moved, and every such step.
  ///
  /// `seal` is the digest of a record that somebody kept elsewhere: with it a cut-off end is found too, which no chain
  /// shows by itself.
  public func reviewAudit(seal: String? = nil) throws -> AuditReview {
    let chain = auditChain
    var last = (position: 0, digest: AuditRecord.beginning)
    var suspect: AuditRecord?
    var proved: [RequestID: Set<Int>] = [:]
    var records = 0
    var steps: [AuditFault] = []
    var isSealed = seal == nil
    try forEachRow("SELECT \(AuditRecord.columns) FROM audit WHERE association = ? ORDER BY position") { row in
      let record = try AuditRecord(row)
      records += 1
      if record.seal == seal { isSealed = true }
      if suspect == nil {
        let isNext = record.position == last.position + 1 && record.previous == last.digest
        if isNext, chain.holds(record, at: record.position) {
          last = (record.position, record.digest)
        } else {
          suspect = record
        }
      }
      guard let trace = StepTrace(text: (try? keyring.open(record.detail)) ?? "") else { return }
      proved[trace.request, default: []].insert(trace.position)
      if let fault = try fault(of: trace) { steps.append(fault) }
    }
    let first = try suspect.map { try fault(at: last.position + 1, after: last.digest, $0) }
    return AuditReview(
      faults: [first, isSealed ? nil : .sealMissing].compactMap(\.self) + steps
        + (try unrecordedSteps(besides: proved)), records: records,
      head: Hexadecimal.written(last.digest))
  }

  /// What became of the record of a place, where `found` stands in its stead.
  private func fault(at place: Int, after digest: [UInt8], _ found: AuditRecord) throws -> AuditFault {
    let rightful = try rows(
      "SELECT \(AuditRecord.columns) FROM audit WHERE association = ? AND previous = ?", .bytes(digest)
    ).first.map(AuditRecord.init)
    if let rightful, rightful.position != place, auditChain.holds(rightful, at: place) {
      return .moved(place, to: rightful.position)
    }
    guard found.position == place else { return .missing(place) }
    return try belongsElsewhere(found) ? .missing(place) : .changed(place)
  }

  /// Whether the record is whole, but was written at another place.
  private func belongsElsewhere(_ record: AuditRecord) throws -> Bool {
    let records = try rows("SELECT count(*) FROM audit WHERE association = ?").first?.integer(0) ?? 0
    let chain = auditChain
    // As many places as there are records, and some more: who takes records out may have renumbered the rest. What a row says
    // of its place is no bound: somebody may have changed it.
    return (1...(records + 10_000)).contains { $0 != record.position && chain.holds(record, at: $0) }
  }

  private func fault(of trace: StepTrace) throws -> AuditFault? {
    let row = try rows(
      """
      SELECT position, at, actor, policy_version, payload FROM request_step
      WHERE association = ? AND request = ? AND position = ?
      """, SQLValue(trace.request), SQLValue(trace.position)
    ).first
    guard let row else { return .stepMissing(trace.request, trace.position) }
    let stands = StepTrace(request: trace.request, try KeptStep(row, from: 0))
    if try stands == trace || isResealed(trace, as: stands) { return nil }
    return .stepChanged(trace.request, trace.position)
  }

  private func unrecordedSteps(besides proved: [RequestID: Set<Int>]) throws -> [AuditFault] {
    var faults: [AuditFault] = []
    try forEachRow("SELECT request, position FROM request_step WHERE association = ? ORDER BY request, position") {
      row in
      let (request, position): (RequestID, Int) = (try row.key(0), try row.integer(1))
      if proved[request]?.contains(position) != true { faults.append(.stepUnrecorded(request, position)) }
    }
    return faults
  }
}

extension AuditRecord {
  /// The record's digest as somebody writes it down elsewhere.
  var seal: String { Hexadecimal.written(digest) }
}

extension StepTrace {
  /// The trace as a record's detail.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// The trace in a record's detail; nil where the record is of something else.
  init?(text: String) {
    guard text.hasPrefix("{"), let trace = try? JSONDecoder().decode(StepTrace.self, from: Data(text.utf8)) else {
      return nil
    }
    self = trace
  }
}
