import Foundation
import Reports
import Surveys
import Tally
import Testing
import Vocabulary

/// Groups of beneficiaries in a department's report (G1): shown with their doubt, a gap told only where it is beyond chance.
@Suite struct GroupReportTests {
  private static let groups = [
    NamedGroup(code: code("elderly"), name: LocalizedText(ar: "كبار السن", en: "Older people")),
    NamedGroup(
      code: code("disability"), name: LocalizedText(ar: "الأشخاص ذوو الإعاقة", en: "People with disabilities")),
    NamedGroup(code: nil, name: LocalizedText(ar: "لم تُذكر الفئة", en: "Not stated")),
  ]

  /// A department's month with so many who found it easy and so many who did not, in each group.
  private func report(
    _ counts: [(group: String?, easy: Int, hard: Int)], groups: [NamedGroup] = groups
  ) throws -> DepartmentReport {
    let month = try #require(SampleAssociation.month)
    var (answers, invitations) = (AnswerCounts(), InvitationCounts())
    for (group, easy, hard) in counts {
      let group: GroupCode? = group.map { code($0) }
      let stratum = Stratum(
        day: month.firstDay, department: code("housing"), service: code("aid"), channel: .website, mode: .ownPhone,
        survey: "service-served/1", group: group)
      answers.add(GivenAnswer(code("Q3"), 1), in: stratum, easy)
      answers.add(GivenAnswer(code("Q3"), 5), in: stratum, hard)
      for (stage, number) in [(InvitationCell.Stage.issued, 2 * (easy + hard)), (.answered, easy + hard)] {
        invitations.add(
          InvitationCell(
            issued: month.firstDay, department: code("housing"), service: code("aid"), channel: .website,
            group: group, stage: stage), number)
      }
    }
    var sample = SampleAssociation()
    (sample.answers, sample.invitations) = (answers, invitations)
    let sources = DepartmentSources(figures: sample.figures(month), department: code("housing"), groups: groups)
    return DepartmentReport(of: sources, under: try ImprovementSample.department())
  }

  @Test func eachGroupHasItsNumberAndAGapIsToldOnlyBeyondChance() throws {
    let clear = try report([("elderly", 60, 20), ("disability", 30, 50), (nil, 70, 20)])
    let lines = clear.numbers.groups.ease
    #expect(lines.map(\.code) == ["elderly", "disability", "-"])
    #expect(lines.map { $0.figure.n.number } == [80, 80, 90])
    #expect(lines[1].gap?.isClear == true && (lines[1].gap?.upper ?? 0) < 0)
    // Three comparisons share the error of one.
    #expect(abs((lines[1].gap?.confidence ?? 0) - (1 - 0.05 / 3)) < 1e-12)
    #expect(abs((lines[1].gap?.others ?? 0) - 130.0 / 170) < 1e-12)
    #expect(clear.numbers.groups.coverage.map(\.rate.value) == [0.5, 0.5, 0.5])
    let page = clear.html(in: .arabic)
    #expect(page.contains("الأشخاص ذوو الإعاقة") && page.contains("id=\"groups\""))
    let json = String(decoding: clear.json(), as: UTF8.self)
    #expect(json.contains("\"groups.harder\"") && json.contains("\"groupGaps\""))

    let alike = try report([("elderly", 30, 10), ("disability", 28, 12), (nil, 33, 9)])
    #expect(alike.numbers.groups.ease.allSatisfy { $0.gap?.isClear == false })
    #expect(String(decoding: alike.json(), as: UTF8.self).contains("\"groups.none\""))
  }

  @Test func fewerThanFiveAreNeitherShownNorLeftOver() throws {
    let report = try report([("elderly", 30, 10), ("disability", 2, 1), (nil, 20, 5)])
    let lines = report.numbers.groups.ease
    #expect(lines[1].figure.value == nil && lines[1].gap == nil)
    // Three hidden people would follow from the department's number, so another group is hidden with them.
    #expect(lines.count { $0.figure.value != nil } == 1)
    #expect(String(decoding: report.json(), as: UTF8.self).contains("\"groups.few\""))
    let page = report.html(in: .english)
    #expect(!(page.components(separatedBy: "</style>").last ?? "{").contains("{"))
  }

  @Test func withoutGroupsTheReportSaysNothingOfThem() throws {
    let report = try report([("elderly", 30, 10), (nil, 20, 5)], groups: [])
    #expect(report.numbers.groups.ease.isEmpty && report.numbers.groups.coverage.isEmpty)
    #expect(!report.html(in: .arabic).contains("id=\"groups\""))
    #expect(!report.tables.tables.contains { $0.code.hasPrefix("group_") })
  }

  @Test func tablesAndPageHaveTheSameNumbers() throws {
    let report = try report([("elderly", 60, 20), ("disability", 30, 50), (nil, 70, 20)])
    let names = report.tables.tables.map(\.code)
    #expect(names.contains("group_ease") && names.contains("group_coverage"))
  }
}
