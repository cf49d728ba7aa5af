public import Collector
import Storage
public import Surveys
public import Vocabulary
import Workflow

extension Engine {
  /// How many cases are written in one transaction.
  private static let batch = 2_000

  /// Fills an empty database with a demo association as it stands today; gives the number of its requests and responses.
  ///
  /// Throws `DemoRefusal.notEmpty` rather than mix invented people with others.
  public func makeDemo(
    seed: UInt64, questionnaires: [Questionnaire], progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> (requests: Int, responses: Int) {
    let asking = questionnaires.filter { $0.outcome == .served && $0.status == .published && $0.audience.isEverybody }
    guard let served = asking.max(by: { $0.version < $1.version }) else { throw DemoRefusal.noQuestionnaire }
    let editions = DemoEdition.before(served, among: asking)
    let today = world.now().day
    let demo = try DemoAssociation(seed: seed, today: today, questionnaire: served, before: editions)
    try await store.write { ledger in
      guard try ledger.associationName() == nil else { throw DemoRefusal.notEmpty }
      try ledger.save(associationName: demo.name)
      for department in demo.departments { try ledger.save(department) }
      for service in demo.services {
        try ledger.save(service)
        try ledger.save(DemoPlan.checklist(of: service.code.text), of: service.code, in: service.department)
      }
      for questionnaire in questionnaires + editions.map(\.questionnaire) where questionnaire.status == .published {
        try ledger.publish(questionnaire)
      }
      for topic in DemoTopics.all { try ledger.save(topic) }
      try ledger.saveDemo(seed: seed, made: today)
    }
    let staff = try await makeDemoStaff(departments: demo.departments.map(\.code))
    try await makeDemoReferences()
    var made = (requests: 0, responses: 0)
    var cases = demo.cases.makeIterator()
    while true {
      var batch: [DemoCase] = []
      while batch.count < Self.batch, let next = cases.next() { batch.append(next) }
      if batch.isEmpty { break }
      _ = try await keep(
        batch,
        caring: staff.first { $0.roles.contains(.qualityOfficer) }.map { DemoCare(officer: $0.id, today: today) })
      made.requests += batch.count
      made.responses += batch.count { $0.response != nil }
      progress(made.requests)
    }
    made.requests += try await keep(DemoFlow(association: demo, staff: staff))
    return made
  }

  /// Writes the requests that run under the policy, each step with its record; gives their number.
  private func keep(_ flow: DemoFlow) async throws -> Int {
    try await store.write { ledger in
      try ledger.ensurePolicy()
      let requests = flow.requests(under: try ledger.policyVersions().inForce(on: flow.association.today) ?? .founding)
      for request in requests { try ledger.record(try ledger.append(request, since: nil), of: request) }
      return requests.count
    }
  }

  /// Completes so many new requests of the demo association and gives the address of each one's link, with its
  /// short code.
  ///
  /// Throws `DemoRefusal.notADemo` for a real association.
  public func issueDemoLinks(_ number: Int, each: @Sendable (String, ShortCode) -> Void) async throws {
    let (now, shelf, codeKeys) = (world.now(), shelf, store.keyring.shortCodeKeys)
    let demo = try await store.read { ledger in
      guard let origin = try ledger.demo() else { throw DemoRefusal.notADemo }
      guard let served = try ledger.newestQuestionnaire(for: .served) else { throw DemoRefusal.noQuestionnaire }
      _ = try shelf.questionnaire(served.reference, in: ledger)
      return try DemoAssociation(seed: origin.seed, today: origin.made, questionnaire: served)
    }
    var cases = demo.freshCases(count: number, now: now, stream: world.draw()).makeIterator()
    while true {
      var batch: [DemoCase] = []
      while batch.count < Self.batch, let next = cases.next() { batch.append(next) }
      if batch.isEmpty { return }
      for token in try await keep(batch) {
        each(address(of: token.text), ShortCode(of: token, with: codeKeys))
      }
    }
  }

  /// Writes cases as they are, in one transaction; gives the tokens of their invitations.
  private func keep(_ cases: [DemoCase], caring care: DemoCare? = nil) async throws -> [Token] {
    let tokens = cases.map { _ in world.token() }
    try await store.write { ledger in
      for (one, token) in zip(cases, tokens) {
        if let beneficiary = one.beneficiary { try ledger.save(beneficiary) }
        try ledger.save(one.request)
        if let invitation = one.invitation {
          try ledger.issue(invitation, token: token)
          try ledger.save(
            Asked(
              request: invitation.request, ending: 1, decided: invitation.issued, department: invitation.department,
              result: .asked(invitation.id, due: invitation.issued), reach: .delivered))
        }
        if let response = one.response { try ledger.save(response) }
        if let callBack = one.callBack { try ledger.save(callBack) }
        if let care { try ledger.care(for: one, care) }
      }
    }
    return tokens
  }
}

/// Why a demo association is not made, or not used as one.
public enum DemoRefusal: Refusal {
  case notEmpty
  case notADemo
  case noQuestionnaire
}
