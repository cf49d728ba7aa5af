import Foundation
import Storage
import Tally
public import Vocabulary
public import Workflow

extension Engine {
  /// Takes a step of a request. In one transaction: the step and its record in the audit are kept, and what follows from
  /// it is done. Gives the request as it stands then.
  ///
  /// Throws `StepRefusal` with the clause of the policy where the step cannot be taken, `RequestRefusal.unknown` where
  /// there is no such request.
  ///
  /// - Parameters:
  ///   - form: the form by which it is taken; sent again with the same words, it changes nothing.
  ///   - shown: what the step rests on, as the page showed it from which it is taken.
  @discardableResult
  public func take(
    _ step: Step, on id: RequestID, by participant: Participant, form: SentFormKey? = nil,
    seeing shown: Shown? = nil
  ) async throws -> Request {
    let (now, draw, terms) = (world.now(), drawInvitation(), askingTerms)
    return try await store.write { ledger in
      guard let earlier = try ledger.request(id) else { throw RequestRefusal.unknown }
      let sent = try form.map { form in
        ledger.formDigest([form.description, id.description, try participant.party.words, try step.words])
      }
      if let sent, try ledger.requestTaking(sent) == id { return earlier }
      let request = try ledger.take(
        step, on: earlier, by: participant, at: now, inviting: draw, asking: terms, seeing: shown)
      if let sent { try ledger.keep(sent, takenFor: id) }
      return request
    }
  }
}

extension Ledger {
  /// Takes a step of a request as it was read in this transaction, and keeps what came of it.
  func take(
    _ step: Step, on earlier: Request, by participant: Participant, at now: Moment, inviting draw: InvitationDraw,
    asking terms: AskingTerms, seeing shown: Shown? = nil
  ) throws -> Request {
    let policy = try policyVersions().policy(for: earlier, at: now)
    let request = try earlier.taking(step, at: now, by: participant, under: policy, seeing: shown)
    try keep(request, since: earlier, at: now, inviting: draw, asking: terms)
    return request
  }

  /// Counts the topics that a request has asked about for the first time (T1).
  func countTopics(of request: Request, since earlier: Request?) throws {
    let known = earlier?.topicsAsked ?? [:]
    for (topic, day) in request.topicsAsked where known[topic] == nil {
      try add(TopicCounts([TopicCell(day: day, topic: topic): 1]))
    }
  }

  /// Keeps what a request gained, writes it down in the audit, and does what follows from it.
  func keep(
    _ request: Request, since earlier: Request?, at now: Moment, inviting draw: InvitationDraw,
    asking terms: AskingTerms
  ) throws {
    try ensurePolicy()
    try record(try append(request, since: earlier), of: request)
    try countTopics(of: request, since: earlier)
    for consequence in request.consequences(since: earlier) {
      switch consequence {
      case .invite(let outcome):
        let isAsked = try invite(after: request, with: draw, at: now, under: terms)
        // What no survey tells of is told by itself (G0, S7).
        if !isAsked, outcome == .served { try tell(.init(.delivered), of: request, with: draw.news, at: now) }
      case .withdrawInvitation: try withdrawInvitations(of: request.id, at: now)
      case .tell: try tell(of: request, since: earlier, with: draw.news, at: now)
      }
    }
    try restReminder(of: request, at: now)
  }
}

extension Encodable {
  /// A value as it is written for a digest: the same value, the same words.
  var words: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
