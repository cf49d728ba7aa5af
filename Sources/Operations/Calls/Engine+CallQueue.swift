import Collector
import Messaging
import Storage
import Vocabulary
public import Workflow

extension Engine {
  /// Calls that are looked at for a list.
  private static let mostCalls = 500

  /// Whom to call now. Writes nothing and shows no person.
  ///
  /// Throws `RightRefusal`.
  public func callQueue(for staff: Staff) async throws -> CallQueue {
    try staff.require(.interview)
    let (now, rules) = (world.now(), asking)
    return try await store.read { ledger in
      let days = try ledger.workingDays()
      let calls = try ledger.openCalls(limit: Self.mostCalls)
      let names = try ledger.placeNames()
      var lines: [CallQueue.Line] = []
      for call in calls where call.waits(at: now) {
        guard let subject = try ledger.subject(of: call, at: now) else { continue }
        let request = subject.request
        lines.append(
          CallQueue.Line(
            department: names.departments[request.department] ?? names.unknown,
            service: names.services["\(request.department)/\(request.service)"] ?? names.unknown, since: call.due.day,
            unanswered: call.unanswered, isOwnCase: request.wasHandled(by: staff.id)))
      }
      let later = calls.filter { now < $0.due && $0.due < $0.until }
      return CallQueue(
        waiting: Array(lines.prefix(CallQueue.shown)), count: lines.count, ownCases: lines.count(where: \.isOwnCase),
        laterCount: later.count, nextDue: later.map(\.due).min(),
        inHand: calls.first { $0.claim?.caller == staff.id && $0.isInHand(at: now) }?.message,
        closed: rules.allows(now, days) ? nil : CallQueue.Closed(opens: rules.allowed(from: now, days)))
    }
  }
}

/// What a call is about.
struct CallSubject {
  let message: Message
  let invitation: Invitation
  let request: Request
  let person: Beneficiary
}

/// The names of departments and services.
struct PlaceNames {
  let departments: [DepartmentCode: LocalizedText]
  /// By `department/service`.
  let services: [String: LocalizedText]
  let unknown = LocalizedText(ar: "—", en: "—")
}

extension Ledger {
  /// What a call is about; nil where it is no longer wanted: answered, withdrawn, expired, or he wishes no calls. Nil, too,
  /// where it cannot be opened: whoever else is to be called is called.
  func subject(of call: PhoneCall, at now: Moment) throws -> CallSubject? {
    try unlessDamaged { () -> CallSubject? in
      guard let message = try message(call.message), let about = message.invitation,
        let invitation = try invitation(about),
        (try? invitation.open(at: now)) != nil, let request = try request(invitation.request),
        let person = try beneficiary(request.beneficiary), try !optOuts(of: person).contains(.interview)
      else { return nil }
      return CallSubject(message: message, invitation: invitation, request: request, person: person)
    } ?? nil
  }

  func placeNames() throws -> PlaceNames {
    PlaceNames(
      departments: Dictionary(try departments().map { ($0.code, $0.name) }, uniquingKeysWith: { one, _ in one }),
      services: Dictionary(
        try services().map { ("\($0.department)/\($0.code)", $0.name) }, uniquingKeysWith: { one, _ in one }))
  }
}
