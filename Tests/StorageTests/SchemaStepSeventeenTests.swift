import Collector
import Operations
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary

@testable import Storage

/// The step that holds anonymous answers until their day is over, and keeps why an answer is set aside.
@Suite struct SchemaStepSeventeenTests {
  private let keyring = Keyring(bytes: Array(repeating: 3, count: 32))
  private static let step = (Schema.steps.firstIndex { $0.contains("CREATE TABLE held_response") } ?? 0) + 1

  private func before() throws -> DatabaseFile {
    let file = try DatabaseFile()
    try Schema.migrate(file, upTo: Self.step - 1)
    try file.write { connection in
      try connection.run(script: EarlierRows.aRequest)
      try Ledger(connection, .fixed("tabuk"), keyring).publish(.walk)
      for (key, answers) in [("x'00000000000000000000000000000001'", "Q1=5"), ("zeroblob(16)", "Q1=1")] {
        try connection.run(
          script: """
            INSERT INTO response (association, response, day, department, service, channel, mode, survey, answers)
            VALUES ('tabuk', \(key), 7, 'repair', 'roof', 'C2', 'link', 'walk/1', '\(answers)')
            """)
      }
      try connection.run(
        script: """
          INSERT INTO call_back VALUES ('tabuk', zeroblob(16), zeroblob(16), 7);
          INSERT INTO answer_sheet VALUES ('tabuk', 7, 'repair', 'roof', 'C2', 'link', 'walk/1', 'Q1=1:1,5:1');
          """)
    }
    return file
  }

  @Test func earlierAnswersCountAsBeforeAndWhoAskedForACallIsConfidential() throws {
    let file = try before()
    try Schema.migrate(file)
    try file.write { connection throws in
      let ledger = Ledger(connection, .fixed("tabuk"), keyring)
      var kinds: [String: Response.Kind] = [:]
      try ledger.forEachResponse { response, misfit in
        #expect(misfit == nil && response?.aside == [])
        if let response { kinds[response.sheet.shorthand] = response.kind }
      } reading: {
        $0 == "walk/1" ? .walk : nil
      }
      #expect(kinds == ["Q1=5": .anonymous, "Q1=1": .confidential])
      let recount = try ledger.recount(with: ["walk/1": .walk])
      #expect(try ledger.keptCounts().answers == recount.answers && recount.asides == AsideCounts())
    }
  }

  @Test func badRowsAreRefused() throws {
    let file = try before()
    try Schema.migrate(file)
    let held = "INSERT INTO held_response VALUES ('tabuk', 7, zeroblob(16), zeroblob(40))"
    let count = "INSERT INTO aside_count VALUES ('tabuk', 7, 'repair', 4, 1)"
    let release = "INSERT INTO aside_release VALUES ('tabuk', 4, 7, 8, 9, '', 'معرض')"
    for bad in [
      held.replacing("zeroblob(16)", with: "x'00'"), held.replacing("zeroblob(40)", with: "zeroblob(28)"),
      held.replacing("'tabuk'", with: "'nobody'"), held.replacing(" 7,", with: " 'monday',"),
      count.replacing("4, 1", with: "0, 1"), count.replacing("4, 1", with: "64, 1"),
      count.replacing("4, 1", with: "4, 0"),
      release.replacing("4, 7", with: "3, 7"), release.replacing("7, 8", with: "9, 8"),
      release.replacing("'معرض'", with: "''"), "UPDATE response SET aside = 64", "UPDATE response SET confidential = 2",
    ] {
      #expect(throws: (any Error).self, "\(bad)") { try file.write { try $0.run(script: bad) } }
    }
    for good in [held, count, release] {
      try file.write { try $0.run(script: good) }
      #expect(throws: (any Error).self, "\(good) twice") { try file.write { try $0.run(script: good) } }
    }
  }
}

/// Responses that are held.
@Suite struct HeldResponseTests {
  private func response(
    _ fields: [String: [String]], low: UInt64 = 1, day: Int = 20_000, aside: AsideReasons = [],
    survey: String = "walk/1"
  ) throws -> Response {
    Response(
      id: ResponseID(high: 1, low: low),
      stratum: Stratum(
        day: Day(number: day), department: .fixed("repair"), service: .fixed("roof"), channel: .phone, mode: .ownPhone,
        survey: survey),
      sheet: try AnswerSheet(reading: fields, for: .walk), aside: aside)
  }

  @Test func aSheetIsReadBackAsItWasAndAllAreEquallyLong() throws {
    var lengths: Set<Int> = []
    var together: [UInt8] = []
    var shorthands: [String] = []
    for words in ["", "قصير", String(repeating: "طويل ", count: 40), "12:a 3:'\"\n\u{0} 😀"] {
      let given = try response(["Q1": ["5"], "Q9": ["1", "2"], "Q10": [words]], aside: [.fast, .burst])
      var text: [UInt8] = []
      HeldSheet(given).write(to: &text, for: .walk)
      lengths.insert(text.count)
      together += text
      shorthands.append(given.sheet.shorthand)
      let sheet = try #require(HeldSheet.sheets(in: text)?.first)
      let read = try #require(sheet.response(to: .walk))
      #expect(read.id == given.id && read.stratum == given.stratum && read.aside == given.aside)
      #expect(read.sheet.shorthand == given.sheet.shorthand && read.counts == given.counts)
      #expect(sheet.comments.map(\.words) == given.sheet.comments.map(\.words))
    }
    #expect(lengths.count == 1)
    let all = try #require(HeldSheet.sheets(in: together))
    #expect(try all.map { try #require($0.response(to: .walk)).sheet.shorthand } == shorthands)
    for wrong in ["", " ", "5", "5:", "9:abc", "-1:", "1:a1:b", String(repeating: "1:a", count: 8)] {
      #expect(HeldSheet.sheets(in: Array(wrong.utf8)) == nil, "\(wrong)")
      #expect(HeldSheet.sheets(in: together + Array(wrong.utf8)) == nil || wrong.allSatisfy { $0 == " " }, "… \(wrong)")
    }
  }

  @Test func whatIsHeldCountsAtOnceAndNothingChangesWhenItsDayIsOver() async throws {
    let house = try await House()
    let store = house.engine.store
    let (held, late) = (
      try response(["Q1": ["5"], "Q2": ["3"], "Q10": ["جيد"]]), try response(["Q1": ["1"]], low: 2, day: 20_001)
    )
    let aside = try response(["Q1": ["2"], "Q10": ["سريع"]], low: 3, aside: .fast)
    try await store.write { ledger in for one in [held, late, aside] { ledger.hold(one) } }
    // What one transaction holds of a day lies in one row.
    #expect(try await store.read { try $0.rowCounts()["held_response"] } == 2)
    func look() async throws -> (AnswerCounts, PairCounts, AsideCounts, [String], Range<Day>?, Day?) {
      try await store.read { ledger in
        (
          try ledger.answerCounts(on: .always), try ledger.pairCounts(on: .always), try ledger.asideCounts(on: .always),
          try ledger.comments(on: .always)[.fixed("repair"), default: []].map(\.words), try ledger.countedDays(),
          try ledger.lastAnswerDay()
        )
      }
    }
    let before = try await look()
    #expect(before.0 == held.counts + late.counts && before.1 == held.pairs && before.2.total == 1)
    #expect(before.3 == ["جيد"] && before.4 == Day(number: 20_000)..<Day(number: 20_002))
    #expect(before.5 == Day(number: 20_001))
    let released = try await store.closeDays(before: Day(number: 20_001))
    let again = try await store.closeDays(before: Day(number: 20_001))
    #expect(released == 2 && again == 0)
    let after = try await look()
    #expect(after == before)
    #expect(try await house.engine.verify().isClean)
    let rows = try await store.read { try $0.rowCounts() }
    #expect(rows["response"] == 2 && rows["held_response"] == 1 && rows["comment"] == 2 && rows["aside_count"] == 1)
  }

  @Test func whatCannotBeOpenedIsNamedAndStaysWhereItIs() async throws {
    let house = try await House()
    let store = house.engine.store
    let (one, other) = (try response(["Q1": ["5"]]), try response(["Q1": ["4"]], low: 2))
    try await store.write { $0.hold(one) }
    try await store.write { $0.hold(other) }
    try await store.spoil(
      """
      UPDATE held_response SET sheets = substr(sheets, 1, 60)
      WHERE held = (SELECT held FROM held_response ORDER BY held LIMIT 1)
      """)
    let verification = try await house.engine.verify()
    #expect(!verification.isClean && verification.misfits.count == 1 && verification.differences == [])
    #expect(try await store.closeDays(before: Day(number: 20_001)) == 1)
    #expect(try await store.read { try $0.rowCounts()["held_response"] } == 1)
    #expect(try await house.engine.verify().misfits.count == 1)
  }

  @Test func whatLiesBesideAMisfitIsCountedAndWaitsWithIt() async throws {
    let house = try await House()
    let store = house.engine.store
    let (one, misfit) = (try response(["Q1": ["5"]]), try response(["Q1": ["4"]], low: 2, survey: "gone/1"))
    try await store.write { ledger in for one in [one, misfit] { ledger.hold(one) } }
    for _ in 0..<2 {
      #expect(try await store.read { try $0.answerCounts(on: .always) } == one.counts)
      let verification = try await house.engine.verify()
      #expect(verification.misfits.count == 1 && verification.differences == [])
      #expect(try await store.closeDays(before: Day(number: 20_001)) == 0)
    }
    #expect(try await store.read { try $0.rowCounts()["held_response"] } == 1)
  }

  /// A release reads what it lets in, not every response there is: what is damaged elsewhere does not stand against it.
  @Test func aReleaseReadsTheAnswersOfItsDaysAndReasonAlone() async throws {
    let house = try await House()
    let store = house.engine.store
    let others = [
      try response(["Q1": ["5"]]), try response(["Q1": ["4"]], low: 2, aside: .burst),
      try response(["Q1": ["2"]], low: 3, day: 20_001, aside: .fast),
    ]
    let released = try response(["Q1": ["3"]], low: 4, aside: .fast)
    try await store.write { ledger in for one in others { try ledger.save(one) } }
    try await store.spoil("UPDATE response SET beneficiary_group = '?'")
    try await store.write { try $0.save(released) }
    let day = Day(number: 20_000)
    let release = try AsideRelease(
      of: .fast, from: day, to: day, because: "معرض", decided: day.adding(days: 5).start, by: nil)
    #expect(try await store.write { try $0.append(release) } == 1)
  }

  /// A sheet that is brought late for a released day is held: the list of answers takes it as the reports do.
  @Test func theExportTellsAHeldAnswerOfAReleasedDayAsAnAnswer() async throws {
    let house = try await House()
    let store = house.engine.store
    let day = Day(number: 20_000)
    let release = try AsideRelease(
      of: .fast, from: day, to: day, because: "معرض", decided: day.adding(days: 5).start, by: nil)
    #expect(try await store.write { try $0.append(release) } == 0)
    let late = [
      try response(["Q1": ["5"]]), try response(["Q1": ["4"]], low: 2, aside: .fast),
      try response(["Q1": ["3"]], low: 3, aside: [.fast, .burst]),
      try response(["Q1": ["2"]], low: 4, day: 20_001, aside: .fast),
    ]
    try await store.write { ledger in for one in late { ledger.hold(one) } }
    func told() async throws -> [String: AsideReasons] {
      try await store.read { ledger in
        var told: [String: AsideReasons] = [:]
        try ledger.forEachResponse(to: .walk) { told[$1.shorthand] = $2 }
        return told
      }
    }
    let held = try await told()
    #expect(held == ["Q1=5": [], "Q1=4": [], "Q1=3": [.fast, .burst], "Q1=2": .fast])
    #expect(try await store.closeDays(before: Day(number: 20_002)) == 4)
    #expect(try await told() == held)
  }

  @Test func aReleaseIsCountedByTheRecountToo() async throws {
    let house = try await House()
    let store = house.engine.store
    let all = [
      try response(["Q1": ["5"]]), try response(["Q1": ["4"]], low: 2, aside: .fast),
      try response(["Q1": ["3"]], low: 3, aside: [.fast, .burst]),
      try response(["Q1": ["2"]], low: 4, day: 20_001, aside: .fast),
    ]
    try await store.write { ledger in for one in all { ledger.hold(one) } }
    let day = Day(number: 20_000)
    func release(_ reason: AsideReasons) async throws -> Int {
      let release = try AsideRelease(
        of: reason, from: day, to: day, because: "معرض", decided: day.adding(days: 5).start, by: nil)
      return try await store.write { try $0.append(release) }
    }
    #expect(try await release(.fast) == 1)
    #expect(try await house.engine.verify().isClean)
    #expect(try await store.read { try $0.asideCounts(on: .always).total } == 2)
    #expect(try await release(.burst) == 1)
    #expect(try await house.engine.verify().isClean)
    let answers = try await store.read { try $0.answerCounts(on: .always) }
    #expect(answers == all[0].counts + all[1].counts + all[2].counts)
    // What comes in late for a day that was released is let in as its neighbours were.
    let late = try response(["Q1": ["1"]], low: 5, aside: .burst)
    try await store.write { try $0.save(late) }
    #expect(try await house.engine.verify().isClean)
    #expect(try await store.read { try $0.asideCounts(on: .always).total } == 1)
    _ = try await store.closeDays(before: Day(number: 20_002))
    #expect(try await house.engine.verify().isClean)
    try await store.spoil("UPDATE aside_count SET number = 7")
    #expect(try await house.engine.verify().differences.contains { $0.contains("set aside fast") })
  }
}
