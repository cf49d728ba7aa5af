import Tally
import TestSupport
import Testing
import Vocabulary

/// Counts in short: what is written is read again, in one form only.
@Suite struct CountSheetTests {
  private let questions: [QuestionCode] = [.fixed("Q1"), .fixed("Q10"), .fixed("Q2"), .fixed("a-b")]

  /// A sheet of answers and one of pairs, made of the same draws, which are returned with them.
  private func draw(
    _ number: Int, using generator: inout some RandomNumberGenerator
  ) -> (sheet: CountSheet, answers: [String: Int], pairs: CountSheet) {
    var (sheet, pairs, answers) = (CountSheet(), CountSheet(), [String: Int]())
    for _ in 0..<number {
      let question = questions[Int.random(in: 0..<questions.count, using: &generator)]
      let answer = Int.random(in: 0...99, using: &generator)
      sheet.add(question, answer)
      pairs.add(questions[0], answer, with: question, 99 - answer)
      answers["\(question)=\(answer)", default: 0] += 1
    }
    return (sheet, answers, pairs)
  }

  @Test func whatIsCountedIsThere() throws {
    var generator = Seeded(state: 3)
    for _ in 0..<300 {
      let (sheet, expected, _) = draw(Int.random(in: 0...60, using: &generator), using: &generator)
      let cells = try #require(sheet.answers)
      #expect(
        Dictionary(uniqueKeysWithValues: cells.map { ("\($0.question)=\($0.answer)", $0.number) }) == expected)
    }
  }

  @Test func aSheetIsReadAsItWasWritten() throws {
    var generator = Seeded(state: 4)
    for _ in 0..<300 {
      let (sheet, _, pairs) = draw(Int.random(in: 0...60, using: &generator), using: &generator)
      #expect(CountSheet(shorthand: sheet.shorthand) == sheet)
      #expect(CountSheet(shorthand: pairs.shorthand) == pairs)
    }
  }

  @Test func theTextTellsNothingOfTheOrderOfArrival() {
    var (one, other) = (CountSheet(), CountSheet())
    for answer in [5, 3, 5] { one.add(.fixed("Q1"), answer) }
    one.add(.fixed("Q0"), 1)
    other.add(.fixed("Q0"), 1)
    for answer in [3, 5, 5] { other.add(.fixed("Q1"), answer) }
    #expect(one.shorthand == "Q0=1:1 Q1=3:1,5:2")
    #expect(one.shorthand == other.shorthand)
    #expect(CountSheet(shorthand: "Q1=5:2,3:1 Q0=1:1") == one)
  }

  @Test func sheetsAdd() throws {
    var generator = Seeded(state: 5)
    for _ in 0..<300 {
      let (a, _, _) = draw(20, using: &generator)
      let (b, _, _) = draw(20, using: &generator)
      var (ab, ba) = (a, b)
      ab.add(b)
      ba.add(a)
      #expect(ab == ba)
      let cells = try #require(ab.answers)
      #expect(cells.reduce(0) { $0 + $1.number } == 40)
    }
  }

  @Test func pairsCarryBothAnswers() throws {
    var sheet = CountSheet()
    sheet.add(.fixed("Q1"), 5, with: .fixed("Q2"), 3)
    sheet.add(.fixed("Q1"), 5, with: .fixed("Q2"), 3)
    sheet.add(.fixed("Q1"), 0, with: .fixed("Q8"), 10)
    #expect(sheet.shorthand == "Q1/Q2=503:2 Q1/Q8=10:1")
    let pairs = try #require(sheet.pairs)
    #expect(
      pairs.map { "\($0.first)=\($0.answer) \($0.second)=\($0.other): \($0.number)" } == [
        "Q1=5 Q2=3: 2", "Q1=0 Q8=10: 1",
      ])
    #expect(sheet.answers == nil)
  }

  @Test func whatIsNoSheetIsRefused() {
    for bad in [
      " ", "Q1", "Q1=", "Q1=5", "Q1=5:", "Q1=:1", "=5:1", "Q1=5:0", "Q1=5:1,", "Q1=5:1 ", "Q1=5:1;Q2=3:1", "Q1=-5:1",
      "Q1=5:1x", "Q1=99999999999999:1",
    ] {
      #expect(CountSheet(shorthand: bad) == nil, "\(bad)")
    }
    for bad in ["Q 1=5:1", " Q1=5:1", "Q1=5:1  Q2=3:1"] {
      #expect(CountSheet(shorthand: bad)?.answers == nil, "\(bad)")
    }
    #expect(CountSheet(shorthand: "Q1=5:1")?.pairs == nil)
    #expect(CountSheet(shorthand: "")?.isEmpty == true)
  }
}
