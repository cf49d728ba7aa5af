import Collector
import Messaging
import Operations
import Storage
import Surveys
import Synchronization
import TestSupport
import Vocabulary
import Workflow

/// A year of an association under one seed: people with shared numbers, ends of every kind, reopened requests, holidays, a
/// clock that jumps, gateways that fail, receipts that come twice.
final class AskedYear {
  let house: House
  let sms: FakeGateway
  let whatsApp: FakeGateway
  private var chance: Seeded
  private var known: [BeneficiaryID] = []
  private var ended: [RequestID] = []
  private var answered = 0
  private(set) var refusedTwice = 0
  /// Anonymous answers whose day was over.
  private(set) var released = 0

  init(seed: UInt64) async throws {
    let house = try await House(seed: seed, carriers: [.sms, .whatsApp])
    self.house = house
    sms = FakeGateway(.sms, seed: seed) { house.now }
    whatsApp = FakeGateway(.whatsApp, seed: seed &+ 1) { house.now }
    chance = Seeded(state: seed)
    try await house.engine.publish([.volunteeredWalk])
    for (first, days) in [(Day(year: 2027, month: 3, day: 9), 6), (Day(year: 2027, month: 5, day: 15), 5)] {
      guard let first,
        let eid = WorkingDays.Holiday(
          first: first, last: first.adding(days: days), name: LocalizedText(ar: "عيد", en: "Eid"))
      else { continue }
      try await house.engine.save(eid, by: nil)
    }
  }

  private func roll(_ sides: UInt64) -> Int { Int(chance.next() % sides) }

  func live() async throws {
    let employee = Participant.staff(.fixed(.relationsEmployee))
    for day in 0..<365 {
      for _ in 0..<roll(4) { try await end(by: employee) }
      if let id = ended.randomElement(using: &chance), roll(6) == 0 { try await reopen(id, by: employee) }
      for _ in 0..<3 {
        house.pass(seconds: 8 * 3_600)
        try await house.engine.carryOutbox(by: [sms.gateway, whatsApp.gateway])
      }
      try await hear()
      released += try await house.engine.closeDays()
      // The clock goes wrong, and is put right the next day.
      if day % 60 == 40 { house.pass(days: 45) }
      if day % 60 == 41 { house.pass(days: -45) }
      if day % 50 == 17 { house.pass(seconds: -7_000) }
    }
  }

  /// A request that ends: a service from before the flow, an offer to volunteer, a question, or a withdrawal.
  private func end(by employee: Participant) async throws {
    let mobile = MobileNumber(subscriber: 60_000_000 + roll(120)).text
    let kind = roll(5)
    if kind < 2 {
      let id = try await house.engine.receive(
        name: "سعد العطوي", mobile: mobile, department: House.department.code, service: House.service.code,
        channel: .phone)
      try await attempt { _ = try await self.house.engine.complete(id) }
      ended.append(id)
      return try await attempt { _ = try await self.house.engine.complete(id) }
    }
    let reception = Reception(
      kind: kind == 4 ? .inquiry : .volunteering, department: House.department.code, service: House.service.code,
      channel: .phone, inquiries: [Inquiry(question: "كيف؟")])
    let applicant: Applicant =
      if known.count > 20, roll(2) == 0, let one = known.randomElement(using: &chance) { .known(one) } else {
        .introduced(name: "نورة البلوي", mobile: mobile, nationalID: nil)
      }
    let request = try await house.engine.receive(reception, from: applicant, by: .fixed(.relationsEmployee))
    known.append(request.beneficiary)
    let step: Step = roll(8) == 0 ? .withdrawn(reason: "") : .answered(Reply(topic: .fixed("roof"), answer: "نعم"))
    try await attempt { try await self.house.engine.take(step, on: request.id, by: employee) }
    ended.append(request.id)
    // The same event again, as it comes when somebody taps twice.
    try await attempt { try await self.house.engine.take(step, on: request.id, by: employee) }
  }

  private func reopen(_ id: RequestID, by employee: Participant) async throws {
    try await attempt {
      try await self.house.engine.take(.reopened(reason: "نقص"), on: id, by: .staff(.fixed(.qualityOfficer)))
      if self.roll(3) > 0 { self.house.pass(seconds: 3_600) }
      try await self.house.engine.take(
        .answered(Reply(topic: .fixed("roof"), answer: "نعم")), on: id, by: employee)
    }
  }

  /// Does what the rules may refuse: twice the same, or earlier than what was before.
  private func attempt(_ body: () async throws -> Void) async throws {
    do { try await body() } catch is StepRefusal { refusedTwice += 1 } catch is RequestRefusal { refusedTwice += 1 }
  }

  /// Some answer, some wish no more messages; carriers tell of deliveries, twice and late.
  private func hear() async throws {
    for fake in [sms, whatsApp] {
      for taken in fake.taken.suffix(6) where roll(5) == 0 {
        let receipt = DeliveryReceipt(providerID: taken.id, news: .delivered)
        try await house.engine.take([receipt, receipt], from: fake.gateway)
        guard let token = taken.parcel.link.flatMap({ Token(String($0.suffix(22))) }) else { continue }
        do {
          if roll(3) == 0 {
            try await house.engine.submit(["Q1": ["5"]], key: nil, with: token, mode: .ownPhone)
            answered += 1
          } else if roll(9) == 0 {
            try await house.engine.optOut(of: roll(2) == 0 ? [.sms] : [.sms, .whatsApp], with: token)
          }
        } catch is InvitationRefusal {}
      }
    }
  }

  var answers: Int { answered }
}

extension Questionnaire {
  /// A questionnaire for those who offered to volunteer.
  static let volunteeredWalk = Questionnaire(
    code: .fixed("thanks"), version: 1, status: .published, outcome: .volunteered, title: walk.title,
    opening: walk.opening, closing: walk.closing, questions: walk.questions)
}
