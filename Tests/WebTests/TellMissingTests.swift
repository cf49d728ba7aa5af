import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// S2: the beneficiary is told from the page of his request what it lacks.
@Suite struct TellMissingTests {
  private func told(_ flow: FlowTrial) async throws -> Int {
    try await flow.house.engine.outboxEntries(limit: 99).count { $0.text.contains("يلزم لاستكمال طلبك") }
  }

  /// How often the record of acts says that somebody had him told.
  private func recorded(_ flow: FlowTrial) async throws -> Int {
    try await flow.house.engine.store.read { ledger in
      try ledger.auditRecords(limit: 999).filter { $0.act == Right.provideItems.rawValue }.map {
        try ledger.detail(of: $0)
      }
    }.count { $0.hasPrefix("told ") }
  }

  private func key(in page: String) throws -> String {
    String(try #require(page.firstMatch(of: /\/missing"[^\n]*?name="form" value="([^"]+)"/)).1)
  }

  @Test func s2WhatExpiredSinceIsToldOnceForEachFormUntilNothingIsOwed() async throws {
    let flow = try await FlowTrial()
    let (house, path) = (flow.house, "/staff/requests/\(flow.id)")
    let employee = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let document = Document(reference: "وثيقة-77613", expires: house.now.day)
    try await flow.take(.itemProvided(item: FlowTrial.card, document: document))
    // What is only to be compared is not his to do.
    #expect(!(try await employee.get(path).text.contains("\(path)/missing")))
    #expect(try await employee.post("\(path)/missing", "").status == 303)
    #expect(try await told(flow) == 0)

    house.pass(days: 1)
    let page = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let form = "form=\(try key(in: try await page.get(path).text))"
    for _ in 0..<2 { #expect(try await page.post("\(path)/missing", form).status == 303) }
    #expect(try await told(flow) == 1)
    let after = try await page.get(path).text
    #expect(after.contains("آخر رسالة إليه عن طلبه: \(house.now.day.name(in: .arabic))"))
    #expect(try await page.post("\(path)/missing", "form=\(try key(in: after))").status == 303)
    #expect(try await told(flow) == 2)
    #expect(try await recorded(flow) == 2)

    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    #expect(try await officer.post("\(path)/missing", "").status == 403)
    #expect(!(try await officer.get(path).text.contains("\(path)/missing")))
    try await flow.submit()
    #expect(!(try await page.get(path).text.contains("\(path)/missing")))
    #expect(try await told(flow) == 2)
    #expect(try await house.engine.verify().isClean)
  }
}
