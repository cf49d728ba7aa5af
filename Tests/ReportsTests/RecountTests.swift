import Foundation
import Reports
import Surveys
import Tally
import Testing
import Vocabulary

/// The report's numbers against a recount made in another way: answer by answer, by the words of the options.
@Suite struct RecountTests {
  private struct Recount {
    var good = 0
    var partly = 0
    var base = 0
    var outside = 0
    var score = 0.0
    var squares = 0.0
  }

  /// Points of each answer by its English words, 5 the best; nil outside the base.
  private static let points: [String: Double] = [
    "Fully satisfied": 5, "Satisfied": 4, "In between": 3, "Dissatisfied": 2, "Fully dissatisfied": 1,
    "Very easy": 5, "Easy": 4, "Medium": 3, "Hard": 2, "Very hard": 1, "Yes": 5, "Always": 5, "Partly": 3,
    "Sometimes": 3, "No": 1,
  ]

  private static func recount(
    _ figures: MonthlyFigures, _ question: String, _ departments: Set<String>, good: Set<Double>
  ) -> Recount {
    var found = Recount()
    for (cell, count) in figures.answers.table.counts
    where cell.question.text == question && figures.month.days.contains(cell.stratum.day)
      && departments.contains(cell.stratum.department.text)
    {
      let asked = figures.questionnaires[cell.stratum.survey]?.questions.first { $0.code.text == question }
      let word = asked?.options.first { $0.code == cell.answer }?.text.en ?? ""
      guard let points = points[word] else {
        found.outside += count
        continue
      }
      found.base += count
      found.score += points * Double(count)
      found.squares += points * points * Double(count)
      if good.contains(points) { found.good += count }
      if points == 3 { found.partly += count }
    }
    return found
  }

  /// Wilson's limits as the roots of (p̂ − p)² = z² p(1 − p)/n.
  private static func wilson(_ x: Int, _ n: Int) -> (Double, Double) {
    let (p, n, z) = (Double(x) / Double(n), Double(n), 1.959963984540054)
    let (a, b, c) = (1 + z * z / n, -2 * p - z * z / n, p * p)
    let root = (b * b - 4 * a * c).squareRoot()
    return ((-b - root) / (2 * a), (-b + root) / (2 * a))
  }

  private static let shown = ["housing", "maintenance", "relations", "research"]

  @Test(arguments: [
    ("CSAT", "Q1", [5.0, 4.0]), ("ease", "Q3", [5.0, 4.0]), ("need-met", "Q2", [5.0]), ("courtesy", "Q5", [5.0]),
  ])
  func sharesEqualARecount(_ indicator: String, _ question: String, _ good: [Double]) throws {
    let figures = try SampleAssociation.figures()
    let report = MonthlyReport(of: figures, under: try SampleAssociation.definition())
    let measure = try #require(Measure(rawValue: indicator))
    let places = Self.shown.map { Set([$0]) } + [Set(Self.shown)]
    for place in places {
      let found = Self.recount(figures, question, place, good: Set(good))
      let figure = try #require(
        place.count == 1
          ? report.numbers.departments.first { place.contains($0.code) }?.figure(measure)
          : report.numbers.figure(measure))
      #expect(figure.n == .exactly(found.base))
      #expect(figure.part == found.good)
      #expect(figure.value == Double(found.good) / Double(found.base))
      #expect(figure.outsideBase == found.outside)
      let (lower, upper) = Self.wilson(found.good, found.base)
      let interval = try #require(figure.interval)
      #expect(abs(interval.lower - lower) < 1e-9 && abs(interval.upper - upper) < 1e-9)
      if good.count == 1 { #expect(figure.partly == Double(found.partly) / Double(found.base)) }
      if good.count == 2 {
        let mean = try #require(figure.mean)
        let n = Double(found.base)
        #expect(abs(mean.value - found.score / n) < 1e-12)
        let error = ((found.squares - found.score * found.score / n) / (n - 1) / n).squareRoot()
        let reach = try #require(mean.interval).upper - mean.value
        #expect(reach > 1.96 * error && reach < 2.2 * error, "Student's reach is a little wider than the normal one")
      }
    }
  }

  @Test func recommendationEqualsARecount() throws {
    let figures = try SampleAssociation.figures()
    let report = MonthlyReport(of: figures, under: try SampleAssociation.definition())
    for place in Self.shown {
      var (promoters, detractors, all) = (0, 0, 0)
      for (cell, count) in figures.answers.table.counts
      where cell.question.text == "Q8" && cell.stratum.department.text == place
        && figures.month.days.contains(cell.stratum.day)
      {
        all += count
        if cell.answer >= 9 { promoters += count }
        if cell.answer <= 6 { detractors += count }
      }
      let figure = try #require(
        report.numbers.departments.first { $0.code == place }?.figure(.answers(.recommendation)))
      #expect(figure.n == .exactly(all))
      #expect(abs(try #require(figure.value) - 100 * Double(promoters - detractors) / Double(all)) < 1e-12)
      #expect(figure.formula == .adjustedWald)
    }
  }

  @Test func theResponseRateIsWhatWasAnsweredOfWhatWasIssuedInTheMonth() throws {
    let figures = try SampleAssociation.figures()
    let report = MonthlyReport(of: figures, under: try SampleAssociation.definition())
    func count(_ stage: InvitationCell.Stage) -> Int {
      figures.invitations.counts.filter { figures.month.days.contains($0.key.issued) && $0.key.stage == stage }
        .reduce(0) { $0 + $1.value }
    }
    let figure = try #require(report.numbers.figure(.responseRate))
    #expect(figure.n == .exactly(count(.issued)))
    #expect(figure.value == Double(count(.answered)) / Double(count(.issued)))
  }

  @Test func versionsWithOtherCodesAreGradedByTheirOwnScale() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    var sample = SampleAssociation()
    sample.add(6, "Q1", 1, "housing", on: month.firstDay)
    sample.add(4, "Q1", 15, "housing", on: month.firstDay, survey: "service-served/2")
    sample.add(2, "Q1", 11, "housing", on: month.firstDay, survey: "service-served/2")
    let report = MonthlyReport(of: sample.figures(month), under: try SampleAssociation.definition())
    let figure = try #require(report.numbers.figure(.answers(.satisfaction)))
    #expect(figure.part == 10)
    #expect(figure.counts?.map(\.count) == [10, 0, 0, 0, 2])
    #expect(report.numbers.questionnaires == ["service-served/1", "service-served/2"])
  }

  @Test func answersOfAnUnknownVersionAreInNoFigureAndSaidToBe() throws {
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    var sample = SampleAssociation()
    sample.add(6, "Q1", 1, "housing", on: month.firstDay)
    sample.add(3, "Q1", 1, "housing", on: month.firstDay, survey: "lost/7")
    sample.add(2, "Q1", 77, "housing", on: month.firstDay)
    let report = MonthlyReport(of: sample.figures(month), under: try SampleAssociation.definition())
    #expect(report.numbers.ungraded == 5)
    #expect(report.numbers.figure(.answers(.satisfaction))?.n == .exactly(6))
    #expect(report.html(in: .arabic).withoutIsolates.contains("٥ إجابات لم تُعرف إصدارات استبياناتها"))
  }
}
