import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The list of requests: each filter, its pages, and who sees what of it.
@Suite struct RequestListTests {
  private let employee = Staff.fixed(.relationsEmployee)

  private func list(
    _ house: House, _ place: ListPlace = .beginning, by staff: Staff? = nil, _ choose: (inout RequestFilter) -> Void
  ) async throws -> RequestListPage {
    var filter = RequestFilter()
    choose(&filter)
    return try await house.engine.requests(matching: filter, at: place, by: staff ?? employee)
  }

  @Test func eachFilterShowsWhatFitsAndNothingElse() async throws {
    let house = try await House()
    let (loans, advance) = (DepartmentCode.fixed("loans"), ServiceCode.fixed("advance"))
    try await house.engine.store.write { ledger in
      try ledger.save(Department(code: loans, name: LocalizedText(ar: "القروض", en: "Loans")))
      try ledger.save(Service(code: advance, department: loans, name: LocalizedText(ar: "سلفة", en: "Advance")))
    }
    let signed = try await FlowTrial(in: house)
    try await signed.bring(FlowTrial.card)
    try await signed.take(.completenessConfirmed)
    try await signed.sign()
    house.pass(days: 2)
    let complaint = try await FlowTrial(.complaint, in: house)
    try await complaint.take(.assigned(owner: employee.id))
    house.pass(days: 2)
    let earlier = try await house.engine.receive(
      name: "سعد", mobile: "0500000001", department: loans, service: advance, channel: .letter)
    house.pass(days: 2)
    let answered = try await FlowTrial(.inquiry, in: house)
    try await answered.take(.answered(Reply(topic: .fixed("roof"), answer: "نعم")))
    let all = [answered.id, earlier, complaint.id, signed.id]
    let start = house.now.day

    let choices: [(String, (inout RequestFilter) -> Void, [RequestID])] = [
      ("all", { _ in }, all), ("kind", { $0.kind = .complaint }, [complaint.id]),
      ("stage", { $0.stage = .signed }, [signed.id]), ("department", { $0.department = loans }, [earlier]),
      (
        "service", { ($0.department, $0.service) = (House.department.code, House.service.code) },
        [answered.id, complaint.id, signed.id]
      ),
      ("no such service", { ($0.department, $0.service) = (loans, House.service.code) }, []),
      ("channel", { $0.channel = .letter }, [earlier]), ("mine", { $0.owner = employee.id }, [complaint.id]),
      ("open", { $0.isOpen = true }, [earlier, complaint.id, signed.id]),
      ("ended", { $0.isOpen = false }, [answered.id]),
      ("from", { $0.from = start.adding(days: -2) }, [answered.id, earlier]),
      ("to", { $0.to = start.adding(days: -4) }, [complaint.id, signed.id]),
      ("one day", { ($0.from, $0.to) = (start.adding(days: -4), start.adding(days: -4)) }, [complaint.id]),
      (
        "all at once",
        {
          ($0.kind, $0.isOpen, $0.channel, $0.from) = (.complaint, true, .phone, start.adding(days: -9))
        }, [complaint.id]
      ),
    ]
    for (name, choose, expected) in choices {
      let page = try await list(house, .beginning, choose)
      #expect(page.lines.map(\.request.id) == expected && page.matches == expected.count, "\(name)")
      #expect(page.newer == nil && page.older == nil, "\(name)")
    }
    let line = try #require(try await list(house) { $0.kind = .complaint }.lines.first)
    #expect(line.beneficiary == FlowTrial.name && line.service == House.service.name)
    #expect(
      line.request.owner == employee.id && line.request.stage == .received && line.request.days(at: house.now) == 4)
  }

  /// Requests of the same second and more than two pages; others come in while they are read.
  @Test func thePagesHaveNoGapAndNothingTwiceWhileRequestsComeIn() async throws {
    let house = try await House()
    func receive() async throws -> RequestID {
      try await house.engine.receive(
        name: "سعد العطوي", mobile: "0500000001", department: House.department.code, service: House.service.code,
        channel: .phone)
    }
    var known: Set<RequestID> = []
    for number in 0..<130 {
      known.insert(try await receive())
      if number % 30 == 0 { house.pass(seconds: 1) }
    }
    var (page, read, pages) = (try await list(house) { _ in }, [RequestID](), 1)
    #expect(page.matches == 130 && page.newer == nil)
    while true {
      read += page.lines.map(\.request.id)
      _ = try await receive()
      guard let older = page.older else { break }
      page = try await list(house, older) { _ in }
      pages += 1
    }
    #expect(pages == 3 && read.count == 130 && Set(read) == known)
    // Back again by the other links: the same pages, and at the beginning what came in meanwhile.
    let last = page
    let middle = try await list(house, try #require(last.newer)) { _ in }
    #expect(middle.lines.map(\.request.id) == Array(read[50..<100]) && middle.older != nil)
    let first = try await list(house, try #require(middle.newer)) { _ in }
    #expect(first.lines.count == 50 && first.newer != nil)
    let newest = try await list(house, try #require(first.newer)) { _ in }
    #expect(newest.newer == nil && newest.lines.count == 50)
    #expect(newest.lines.count { !known.contains($0.request.id) } == 3)
  }

  @Test func matchesAreCountedUpToALimit() async throws {
    let house = try await House()
    let received = house.now
    try await house.engine.store.write { ledger in
      let person = try Beneficiary(Identifier(high: 3, low: 3), name: "سعد العطوي", mobile: "0500000001")
      try ledger.save(person)
      for number in 0...RequestListPage.most {
        try ledger.save(
          Request(
            id: Identifier(high: 1, low: UInt64(number)), beneficiary: person.id, department: House.department.code,
            service: House.service.code, channel: .phone, received: received))
      }
    }
    let page = try await list(house) { _ in }
    #expect(page.hasMore && page.lines.count == RequestListPage.length)
    let inquiries = try await list(house) { $0.kind = .inquiry }
    #expect(!inquiries.hasMore && inquiries.matches == 0)
  }

  @Test func everybodySeesWhatHisRightReachesAndNamesOnlyWhereTheyAreHis() async throws {
    let flow = try await FlowTrial()
    let engine = flow.house.engine
    let own = try await list(flow.house, by: .fixed(.departmentOfficer)) { _ in }
    #expect(own.lines.map(\.beneficiary) == [FlowTrial.name])
    let elsewhere = Staff(Identifier(high: 8, low: 8), roles: [.departmentOfficer], department: .fixed("loans"))
    let theirs = try await list(flow.house, by: elsewhere) { _ in }
    let asked = try await list(flow.house, by: elsewhere) { $0.department = House.department.code }
    #expect(theirs.lines.isEmpty && asked.lines.isEmpty && asked.matches == 0)
    let quality = try await list(flow.house, by: .fixed(.qualityOfficer)) { _ in }
    #expect(quality.lines.map(\.request.id) == [flow.id] && quality.lines.allSatisfy { $0.beneficiary == nil })
    for role in [Role.boardMember, .administrator] {
      await #expect(throws: RightRefusal.notHeld(.seeRequests)) {
        try await engine.requests(matching: RequestFilter(), by: .fixed(role))
      }
    }
  }

  @Test func whoseNamesWereShownIsWrittenDownOnceAPage() async throws {
    let flow = try await FlowTrial()
    let other = try await FlowTrial(.inquiry, in: flow.house)
    let before = try await flow.house.engine.store.read { try $0.auditRecords(limit: 99).count }
    _ = try await list(flow.house) { _ in }
    _ = try await list(flow.house) { $0.kind = .complaint }
    _ = try await list(flow.house, by: .fixed(.qualityOfficer)) { _ in }
    let views = try await flow.house.engine.store.read { ledger in
      try ledger.auditRecords(about: .requestList).map { ($0, try ledger.detail(of: $0)) }
    }
    #expect(views.map(\.0.actor) == [employee.id.description])
    #expect(views.map(\.0.act) == [Right.seePersonalData.rawValue])
    #expect(
      Set(views.first?.1.split(separator: " ").map(String.init) ?? []) == [flow.id.description, other.id.description])
    let verification = try await flow.house.engine.verify()
    #expect(verification.isClean && verification.audit.records == before + 1)
  }
}
