import Testing
import Vocabulary
import Workflow

/// The references R1–R4 as texts and as versions.
@Suite struct ReferenceTests {
  private let act = Act(at: Moment(seconds: 0), by: .earlierRecord)
  private let day = Day(number: 20_000)

  private func version(
    _ number: Int = 1, title: String = "الدليل", edition: String = "الأولى", from offset: Int = 0, text: String
  ) throws(ReferenceRefusal) -> ReferenceVersion {
    try ReferenceVersion(
      .researchGuide, version: number, title: title, edition: edition, inForce: day.adding(days: offset), entered: act,
      text: text)
  }

  @Test func eachReferenceIsTheClauseOfItsName() {
    #expect(Reference.allCases.map(\.clause) == [.r1, .r2, .r3, .r4])
    #expect(Reference.allCases.map(\.rawValue) == ["R1", "R2", "R3", "R4"])
  }

  @Test func aTextIsHeadingsParagraphsAndPoints() throws {
    let text = try version(
      text:
        "\u{200F}# الباب الأول\r\n\n## المادة الأولى:\nنص.\n١- أول\n2. ثانٍ\n\n1) ثالث\n- نقطة\n• أخرى\n-بلا مسافة\n1446 هـ\n#"
    ).text
    #expect(
      text.parts == [
        .heading(level: 1, "الباب الأول"), .heading(level: 2, "المادة الأولى:"), .paragraph("نص."),
        .numbered(try items((1, "أول"), (2, "ثانٍ"))), .numbered(try items((1, "ثالث"))),
        .points(["نقطة", "أخرى"]), .paragraph("-بلا مسافة"), .paragraph("1446 هـ"),
      ])
  }

  private func items(_ items: (Int, String)...) throws -> [ReferenceText.Item] {
    try items.flatMap { number, words -> [ReferenceText.Item] in
      guard case .numbered(let items) = try version(text: "\(number). \(words)").text.parts.first else { return [] }
      return items
    }
  }

  @Test func whatIsNoTextIsRefusedInWords() {
    #expect(throws: ReferenceRefusal.textMissing) { try version(text: " \n\u{200F}\n") }
    #expect(throws: ReferenceRefusal.titleMissing) { try version(title: " ", text: "نص") }
    #expect(throws: ReferenceRefusal.titleMissing) {
      try version(title: String(repeating: "ع", count: 201), text: "نص")
    }
    #expect(throws: ReferenceRefusal.editionMissing) { try version(edition: "", text: "نص") }
    let most = Array(repeating: "سطر", count: ReferenceText.mostLines)
    #expect(throws: Never.self) { try version(text: most.joined(separator: "\n\n")) }
    #expect(throws: ReferenceRefusal.tooManyLines) { try version(text: (most + ["آخر"]).joined(separator: "\n")) }
  }

  @Test func theNewestInForceIsReadAndACorrectionOfTheSameDayWins() throws {
    let series = ReferenceSeries(
      .researchGuide,
      [
        try version(1, text: "أ"), try version(2, from: 10, text: "ب"), try version(3, from: 10, text: "ج"),
        try version(4, from: 20, text: "د"),
      ])
    #expect(series.inForce(on: day.adding(days: -1)) == nil)
    #expect([0, 9, 10, 19, 20].map { series.inForce(on: day.adding(days: $0))?.version } == [1, 1, 3, 3, 4])
    #expect(throws: ReferenceRefusal.beforeTheLast(day.adding(days: 20))) {
      try series.adding(title: "أ", edition: "ب", inForce: day.adding(days: 19), text: "ج", entered: act)
    }
    let next = try series.adding(title: "أ", edition: "ب", inForce: day.adding(days: 20), text: "ج", entered: act)
    #expect(next.version == 5 && series.before(next)?.version == 4)
  }

  @Test func whatChangedIsNamedByItsArticle() throws {
    let before = try version(text: "مقدمة\n# أ\nواحد\nاثنان\n# ب\nثلاثة\n# ب\nأربعة").text
    let now = try version(text: "مقدمة\n# أ\nواحد\nاثنان جديد\n# ب\nثلاثة\n# ج\nخمسة").text
    let changes = now.changes(since: before)
    #expect(changes.map(\.kind) == [.changed, .added, .removed])
    #expect(changes.map(\.heading) == ["أ", "ج", "ب"])
    #expect(changes[0].added == ["اثنان جديد"] && changes[0].removed == ["اثنان"])
    #expect(changes[1].added == ["خمسة"] && changes[2].removed == ["أربعة"])
    #expect(now.changes(since: now) == [] && before.changes(since: before) == [])
    let turned = try version(text: "مقدمة\n# أ\nاثنان\nواحد\n# ب\nثلاثة\n# ب\nأربعة").text.changes(since: before)
    #expect(turned.map(\.kind) == [.changed] && turned[0].added == [] && turned[0].removed == [])
  }
}
