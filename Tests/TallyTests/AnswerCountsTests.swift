import Tally
import TestSupport
import Testing
import Vocabulary

/// Counts by stratum are the same counts as those of one table.
@Suite struct AnswerCountsTests {
  private func cells(_ generator: inout some RandomNumberGenerator) -> [(AnswerCell, Int)] {
    (0..<Int.random(in: 0...20, using: &generator)).map { _ in
      let stratum = Stratum(
        day: Day(number: Int.random(in: 0...2, using: &generator)),
        department: .fixed(Bool.random(using: &generator) ? "housing" : "aid"), service: .fixed("repair"),
        channel: .website, mode: .ownPhone, survey: "walk/1")
      let question = QuestionCode.fixed("Q\(Int.random(in: 1...2, using: &generator))")
      return (
        AnswerCell(stratum, question: question, answer: Int.random(in: 1...3, using: &generator)),
        Int.random(in: 0...5, using: &generator)
      )
    }
  }

  @Test func theyAddFilterAndSplitAsOneTableDoes() {
    var generator = Seeded(state: 7)
    for _ in 0..<500 {
      let (one, other) = (cells(&generator), cells(&generator))
      var (counts, rest) = (AnswerCounts(), AnswerCounts())
      var (table, all) = (CountTable<AnswerCell>(), CountTable<AnswerCell>())
      for (cell, number) in one {
        counts.add(GivenAnswer(cell.question, cell.answer), in: cell.stratum, number)
        table.add(cell, number)
      }
      for (cell, number) in other { rest.add(GivenAnswer(cell.question, cell.answer), in: cell.stratum, number) }
      #expect(counts.table == table && counts.total == table.total)
      all.add(table)
      all.add(rest.table)
      var sum = counts
      sum.add(rest)
      #expect(sum.table == all)
      #expect(sum == counts + rest && sum.total == all.total)
      #expect(sum.summed { $0.department }.values.reduce(0) { $0 + $1.total } == sum.total)
      let parts = sum.split { $0.day.number == 0 ? nil : $0.department }
      #expect(parts.mapValues(\.table) == all.split { $0.stratum.day.number == 0 ? nil : $0.stratum.department })
      for (department, part) in parts {
        #expect(part == sum.filter { $0.day.number != 0 && $0.department == department })
      }
    }
  }

  @Test func aStratumInWhichNothingWasCountedIsNotThere() {
    var generator = Seeded(state: 8)
    var counts = AnswerCounts()
    for (cell, _) in cells(&generator) + cells(&generator) {
      counts.add(GivenAnswer(cell.question, cell.answer), in: cell.stratum, 0)
    }
    #expect(counts == AnswerCounts())
  }
}
