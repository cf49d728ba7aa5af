public import Collector
import Storage
public import Vocabulary
public import Workflow

@testable import Operations

/// Requests of a house that have gone their way already.
extension House {
  /// A request that went the policy's whole way in the fourteen days before now, and whose service was delivered just now;
  /// gives the token of its link.
  @discardableResult
  public func completedRequest(of group: GroupCode? = nil) async throws -> Token {
    try await completedRequests(1, of: group)[0]
  }

  /// So many completed requests of people of a group, in one transaction; gives the tokens of their links.
  public func completedRequests(_ number: Int, of group: GroupCode? = nil) async throws -> [Token] {
    let (now, terms) = (now, engine.askingTerms)
    let drawn = (0..<number).map { _ in
      (
        request: engine.world.key() as RequestID, person: engine.world.key() as BeneficiaryID, newNumber(),
        engine.drawInvitation()
      )
    }
    try await engine.store.write { ledger in
      let policy = try ledger.policyVersions().receiving(at: now.adding(days: -14))
      for (id, person, number, draw) in drawn {
        try ledger.save(Beneficiary(id: person, name: "سعد العطوي", mobile: number, group: group))
        let request = try Request.delivered(id, of: person, at: now, under: policy)
        try ledger.keep(request, since: nil, at: now, inviting: draw, asking: terms)
      }
    }
    return drawn.map(\.3.token)
  }

  /// Links of requests that a record from before the policy flow tells of, issued without the way that leads to one: for
  /// trials that spend thousands.
  public func linksAtOnce(_ number: Int) async throws -> [Token] {
    let now = now
    let drawn = (0..<number).map { _ in
      (
        request: engine.world.key() as RequestID, person: engine.world.key() as BeneficiaryID, number: newNumber(),
        invitation: engine.world.key() as InvitationID, token: engine.world.token()
      )
    }
    try await engine.store.write { ledger in
      for one in drawn {
        try ledger.save(Beneficiary(id: one.person, name: "سعد العطوي", mobile: one.number))
        let request = Request(
          id: one.request, beneficiary: one.person, department: House.department.code, service: House.service.code,
          channel: .phone, received: now, stage: .completed(at: now))
        try ledger.save(request)
        try ledger.issue(try Invitation(one.invitation, for: request, with: .walk, at: now), token: one.token)
        try ledger.save(
          Asked(
            request: one.request, ending: 1, decided: now, department: House.department.code,
            result: .asked(one.invitation, due: now)))
      }
    }
    return drawn.map(\.token)
  }

  /// A request that a record from before the policy flow tells of; nobody is asked about it.
  public func earlierRequest(_ stage: Request.EarlierStage? = nil) async throws -> RequestID {
    let (now, id, person): (Moment, RequestID, BeneficiaryID) = (now, engine.world.key(), engine.world.key())
    try await engine.store.write { ledger in
      try ledger.save(try Beneficiary(person, name: "سعد العطوي", mobile: "0500000001"))
      try ledger.save(
        Request(
          id: id, beneficiary: person, department: House.department.code, service: House.service.code,
          channel: .phone, received: now, stage: stage ?? .completed(at: now)))
      if try ledger.request(id)?.ending != nil {
        try ledger.save(
          Asked(
            request: id, ending: 1, decided: now, department: House.department.code, result: .leave(.fromBefore)))
      }
    }
    return id
  }
}

extension Request {
  /// A support request on the policy's shortest way, each step by the employee whose it is: submitted to the committee
  /// fourteen days before its delivery.
  fileprivate static func delivered(
    _ id: RequestID, of beneficiary: BeneficiaryID, at now: Moment, under policy: Policy
  ) throws -> Request {
    let submitted = now.adding(days: -policy.parameters.leastDaysOfStudy)
    let relations = Participant.staff(.fixed(.relationsEmployee))
    let member = Staff.fixed(.committeeMember)
    var request = try receiving(
      Reception(kind: .support, department: House.department.code, service: House.service.code, channel: .phone),
      as: id, of: beneficiary, at: submitted, by: relations, under: policy)
    let signature = Signature(.paper(scan: "1"), digest: request.dataDigest)
    for step in [.completenessConfirmed, .declarationSigned(signature), .twoWeeksExplained, .submittedToCommittee]
      as [Step]
    {
      request = try request.taking(step, at: submitted, by: relations, under: policy)
    }
    let ruling = Ruling(.accepted, reason: "استوفى شروط الدعم", committee: [member.id], present: [member.id])
    request = try request.taking(.decided(ruling), at: now, by: .staff(member), under: policy)
    for step in [.decisionSent, .registered] as [Step] {
      request = try request.taking(step, at: now, by: relations, under: policy)
    }
    return try request.taking(.delivered, at: now, by: .staff(.fixed(.departmentOfficer)), under: policy)
  }
}
