import Collector
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Storage

/// Sheets on paper: typed twice, settled once, nothing left behind.
@Suite struct PaperTests {
  private let first = Staff.fixed(.qualityOfficer)
  private let second = Staff.fixed(.socialResearcher)

  private func sheet(_ house: House, _ token: Token) async throws -> InvitationID {
    try await house.engine.paperSheet(code: "http://survey.example/s/\(token)?lang=en", by: first)
  }

  private func left(_ house: House) async throws -> (entries: Int, modes: [String]) {
    try await house.endDay()
    return try await house.engine.store.read { ledger in
      (
        try ledger.rows("SELECT place FROM paper_entry WHERE association = ?").count,
        try ledger.rows("SELECT mode FROM response WHERE association = ?").map { try $0.text(0) }
      )
    }
  }

  @Test func twoEqualEntriesBecomeAResponseAndLeaveNothing() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let id = try await sheet(house, token)
    let fields = ["Q1": ["٥"], "Q9": ["3", "1"], "Q10": ["  الموقع   بعيد "]]
    #expect(try await house.engine.enter(fields, of: id, by: first) == .waits)
    #expect(try await house.engine.survey(token).questionnaire.questions.count == 5, "the link is not spent")
    #expect(try await left(house) == (1, []))
    let same = ["Q1": ["5"], "Q9": ["1", "3"], "Q10": ["الموقع بعيد"]]
    #expect(try await house.engine.enter(same, of: id, by: second) == .settled)
    #expect(try await left(house) == (0, ["paper"]))
    await #expect(throws: InvitationRefusal.alreadyAnswered) { _ = try await house.engine.survey(token) }
    #expect(try await house.engine.verify().isClean)
  }

  @Test func whatDiffersIsSettledItemByItem() async throws {
    let house = try await House()
    let id = try await sheet(house, try await house.completedRequest())
    _ = try await house.engine.enter(["Q1": ["5"], "Q2": ["1"], "Q10": ["قريب"]], of: id, by: first)
    #expect(try await house.engine.enter(["Q1": ["4"], "Q2": ["1"]], of: id, by: second) == .differs)
    let opened = try await house.engine.paperSheet(id, for: first)
    #expect(opened.sheet.stage == .settling && opened.refusal == nil)
    #expect(opened.sheet.differences.map(\.question.text) == ["Q1", "Q10"])
    await #expect(throws: PaperRefusal.undecided([.fixed("Q10")])) {
      _ = try await house.engine.settle([.fixed("Q1"): ["4"]], of: id, by: first)
    }
    await #expect(throws: PaperRefusal.enteredTwice) {
      _ = try await house.engine.enter(["Q1": ["1"]], of: id, by: first)
    }
    let decided = try await house.engine.settle([.fixed("Q1"): ["4"], .fixed("Q10"): []], of: id, by: first)
    #expect(decided == .settled)
    try await house.endDay()
    let answers = try await house.engine.store.read { ledger in
      try ledger.rows("SELECT answers FROM response WHERE association = ?").map { try $0.text(0) }
    }
    #expect(answers == ["Q1=4 Q2=1"])
    #expect(try await left(house).entries == 0)
  }

  @Test func nobodyTypesASheetTwice() async throws {
    let house = try await House()
    let id = try await sheet(house, try await house.completedRequest())
    _ = try await house.engine.enter(["Q1": ["5"]], of: id, by: first)
    await #expect(throws: PaperRefusal.sameHand) {
      _ = try await house.engine.enter(["Q1": ["5"]], of: id, by: first)
    }
    #expect(try await left(house) == (1, []))
  }

  @Test func t3WhoWorkedOnTheCaseCannotTypeItsSheet() async throws {
    let house = try await House()
    let id = try await sheet(house, try await house.completedRequest())
    await #expect(throws: PaperRefusal.ownCase(.t3)) {
      _ = try await house.engine.enter(["Q1": ["5"]], of: id, by: .fixed(.relationsEmployee))
    }
    await #expect(throws: RightRefusal.notHeld(.enterPaper)) {
      _ = try await house.engine.enter(["Q1": ["5"]], of: id, by: .fixed(.departmentOfficer))
    }
  }

  @Test func whoAnswersByHisLinkMeanwhileIsHeardAndTheSheetIsDeleted() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let id = try await sheet(house, token)
    _ = try await house.engine.enter(["Q1": ["5"]], of: id, by: first)
    try await house.engine.submit(["Q1": ["2"]], key: nil, with: token, mode: .ownPhone)
    #expect(try await house.engine.paperSheets(for: second).map(\.refusal) == [.answeredMeanwhile])
    let outcome = try await house.engine.enter(["Q1": ["5"]], of: id, by: second)
    #expect(outcome == .overtaken(.answeredMeanwhile))
    #expect(try await left(house) == (0, ["link"]))
  }

  /// The number of a request stands on its page: by it nobody learns who has answered, unless he sends a sheet, on record (T3).
  @Test func t3TheNumberOfARequestLeadsOnAlikeWhetherItsPersonHasAnswered() async throws {
    let house = try await House()
    let engine = house.engine
    let tokens = try await house.completedRequests(2)
    let ids = [try await sheet(house, tokens[0]), try await sheet(house, tokens[1])]
    try await engine.submit(["Q1": ["2"]], key: nil, with: tokens[0], mode: .ownPhone)
    let opened = [try await engine.paperSheet(ids[0], for: first), try await engine.paperSheet(ids[1], for: first)]
    #expect(opened.map(\.refusal) == [nil, nil] && opened.map(\.sheet.stage) == [.first, .first])
    let numbers = opened.map(\.reference.grouped)
    for place in 0...1 { #expect(try await engine.paperSheet(code: numbers[place], by: first) == ids[place]) }
    await #expect(throws: PaperRefusal.answeredMeanwhile) { _ = try await sheet(house, tokens[0]) }
    #expect(try await engine.enter(["Q1": ["5"]], of: ids[0], by: first) == .overtaken(.answeredMeanwhile))
    let records = try await engine.store.read { ledger in
      try ledger.auditRecords(about: .requestList).filter { $0.act == "enterPaper" }.map { try ledger.detail(of: $0) }
    }
    #expect(records == ["\(opened[0].sheet.invitation.request)"])
    // Both are taken up again: the open link is withdrawn, and neither number leads anywhere.
    for one in opened {
      try await engine.take(
        .reopened(reason: "نقص"), on: one.sheet.invitation.request, by: .staff(.fixed(.relationsEmployee)))
    }
    for number in numbers {
      await #expect(throws: PaperRefusal.codeUnknown) { _ = try await engine.paperSheet(code: number, by: first) }
    }
  }

  /// Who served him is told of no sheet: not by a code, not by the list, not by the address of one that is being typed (T3).
  @Test func t3WhoWorkedOnTheCaseLearnsOfNoSheet() async throws {
    let house = try await House()
    let engine = house.engine
    let handler = Staff.fixed(.relationsEmployee)
    let tokens = try await house.completedRequests(2)
    let ids = [try await sheet(house, tokens[0]), try await sheet(house, tokens[1])]
    let number = try await engine.paperSheet(ids[0], for: first).reference.grouped
    try await engine.submit(["Q1": ["2"]], key: nil, with: tokens[0], mode: .ownPhone)
    _ = try await engine.enter(["Q1": ["5"]], of: ids[1], by: first)
    for code in tokens.map(\.text) + [number] {
      await #expect(throws: PaperRefusal.ownCase(.t3)) { _ = try await engine.paperSheet(code: code, by: handler) }
    }
    for id in ids {
      await #expect(throws: PaperRefusal.ownCase(.t3)) { _ = try await engine.paperSheet(id, for: handler) }
    }
    #expect(try await engine.paperSheets(for: handler).isEmpty)
    #expect(try await engine.paperSheets(for: second).map(\.invitation) == [ids[1]])
  }

  @Test func aSheetMayBeTypedForAWhileAfterTheLinkExpired() async throws {
    let house = try await House()
    let (late, tooLate) = (try await house.completedRequest(), try await house.completedRequest())
    let ids = (try await sheet(house, late), try await sheet(house, tooLate))
    house.pass(days: 31)
    _ = try await house.engine.enter(["Q1": ["5"]], of: ids.0, by: first)
    #expect(try await house.engine.enter(["Q1": ["5"]], of: ids.0, by: second) == .settled)
    house.pass(days: 14)
    #expect(try await house.engine.enter(["Q1": ["5"]], of: ids.1, by: first) == .overtaken(.expired))
    #expect(try await left(house) == (0, ["paper"]))
    #expect(try await house.engine.verify().isClean)
  }

  /// Nobody opens the page of a sheet that was overtaken: the night deletes it, and no sheet that can still be typed.
  @Test func whatWasTypedGoesByNightOnceItCanBecomeNoResponse() async throws {
    let house = try await House()
    let answered = try await house.completedRequest()
    let withdrawn = try await sheet(house, try await house.completedRequest())
    let waiting = try await sheet(house, try await house.completedRequest())
    for id in [try await sheet(house, answered), withdrawn, waiting] {
      _ = try await house.engine.enter(["Q1": ["5"]], of: id, by: first)
    }
    func night(dryRun: Bool = false) async throws -> Int? {
      try await house.engine.keepRetention(under: .shipped, dryRun: dryRun, by: nil).rows["sheets"]
    }
    #expect(try await night() == 0)
    #expect(try await left(house).entries == 3)
    try await house.engine.submit(["Q1": ["2"]], key: nil, with: answered, mode: .ownPhone)
    let (now, request) = (house.now, try await house.engine.paperSheet(withdrawn, for: first).sheet.invitation.request)
    try await house.engine.store.write { try $0.withdrawInvitations(of: request, at: now) }
    #expect(try await night(dryRun: true) == 2)
    #expect(try await left(house).entries == 3)
    #expect(try await night() == 2)
    #expect(try await house.engine.paperSheets(for: second).map(\.invitation) == [waiting])
    // Fourteen days after the link expired it may still be typed; then it goes too.
    house.pass(days: 43)
    #expect(try await night() == 0)
    #expect(try await house.engine.paperSheets(for: second).map(\.refusal) == [nil])
    house.pass(days: 1)
    #expect(try await night(dryRun: true) == 1)
    #expect(try await night() == 1)
    #expect(try await left(house) == (0, ["link"]))
    #expect(try await house.engine.verify().isClean)
  }

  @Test func aSlipIsFoundByItsLinkItsSecretAndTheNumberOfTheRequest() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let id = try await sheet(house, token)
    #expect(try await house.engine.paperSheet(code: " \(token) ", by: first) == id)
    let reference = try await house.engine.paperSheet(id, for: first).reference
    #expect(try await house.engine.paperSheet(code: Numerals.arabicIndic(reference.grouped), by: first) == id)
    for wrong in ["", "/", "123456789", "AAAAAAAAAAAAAAAAAAAAAA", "http://survey.example/s/", "٠١٢"] {
      await #expect(throws: PaperRefusal.codeUnknown, "\(wrong)") {
        _ = try await house.engine.paperSheet(code: wrong, by: first)
      }
    }
  }

  @Test func whatIsTypedLiesSealed() async throws {
    let house = try await House()
    let id = try await sheet(house, try await house.completedRequest())
    _ = try await house.engine.enter(["Q10": ["SECRETWORDS"]], of: id, by: first)
    let kept = try await house.engine.store.read { ledger in
      try ledger.rows("SELECT answers FROM paper_entry WHERE association = ?").map { try $0.bytes(0) }
    }
    #expect(kept.count == 1 && !String(decoding: kept[0], as: UTF8.self).contains("SECRETWORDS"))
  }

  /// A house with two people, a sheet of each typed once, and the mobile number of the first.
  private func twoSheets() async throws -> (house: House, number: String) {
    let house = try await House()
    for _ in 0..<2 {
      _ = try await house.engine.enter(
        ["Q1": ["5"]], of: try await sheet(house, try await house.completedRequest()), by: first)
    }
    let number = try await house.engine.store.read { ledger in
      let row = try ledger.rows("SELECT beneficiary FROM beneficiary WHERE association = ?").first
      let id: BeneficiaryID? = try row?.key(0)
      return try id.flatMap { try ledger.beneficiary($0) }?.mobile.text
    }
    return (house, try #require(number))
  }

  @Test func withAnErasedPersonGoesWhatWasTypedOfHisSheet() async throws {
    let (house, number) = try await twoSheets()
    try await house.engine.eraseSubject(number, under: .shipped, by: nil)
    #expect(try await house.engine.paperSheets(for: second).count == 1)
    #expect(try await left(house).entries == 1)
    #expect(try await house.engine.verify().isClean)
  }

  /// As an earlier version left it: the person is erased and the entry stands.
  @Test func aSheetOfAnErasedPersonHidesNoOtherSheetAndGoesAtTheNextStart() async throws {
    let (house, number) = try await twoSheets()
    let entries = try await house.engine.store.read { ledger in
      try ledger.rows(
        "SELECT association, invitation, place, entered_by, answers FROM paper_entry WHERE association = ?"
      )
      .map(\.values)
    }
    try await house.engine.eraseSubject(number, under: .shipped, by: nil)
    try await house.engine.store.write { ledger in
      for values in entries {
        try ledger.connection.execute("INSERT INTO paper_entry VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", values)
      }
    }
    #expect(try await left(house).entries == 2)
    #expect(try await house.engine.paperSheets(for: second).count == 1)
    _ = try await house.engine.store.write { try $0.completeErasures() }
    #expect(try await left(house).entries == 1)
  }

  /// An entry that was typed while words were counted otherwise waits for the second hand like any other.
  @Test func anEntryWithWordsLongerThanTheLimitIsStillRead() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let id = try await sheet(house, token)
    let questionnaire = try await house.engine.survey(token).questionnaire
    let invitation = try await house.engine.paperSheet(id, for: first).sheet.invitation
    let long = try AnswerSheet(kept: ["Q1": ["5"], "Q10": [String(repeating: "س", count: 201)]], for: questionnaire)
    let entry = PaperSheet.Entry(long, by: first.id)
    try await house.engine.store.write { try $0.save(PaperSheet(of: invitation, entries: [entry])) }
    #expect(try await house.engine.paperSheet(id, for: second).sheet.entries == [entry])
    #expect(try await house.engine.enter(["Q1": ["5"], "Q10": ["س"]], of: id, by: second) == .differs)
    #expect(try await house.engine.settle([.fixed("Q10"): ["س"]], of: id, by: first) == .settled)
  }
}
