import Analytics
import Tally
import Vocabulary

/// The counts laid out by month, department and question, worst answer first, and the people by channel.
struct MonthTable {
  let months: Int
  let departments: Int
  let questions: Int
  private var counts: [[Int]]
  /// The people of each month, department and channel who answered the first question.
  private(set) var people: [[Int]: Int] = [:]

  /// One pass over the count table.
  init(_ answers: AnswerCounts, _ plan: Plan) {
    months = plan.days.count
    departments = plan.departments.count
    questions = plan.questions.count
    func places<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
      Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, $0.offset) })
    }
    let (month, department, question) = (places(plan.days), places(plan.departments), places(plan.questions))
    let channels = places(Channel.allCases)
    counts = (0..<months * departments * questions).map { place in
      [Int](repeating: 0, count: place % plan.questions.count == plan.questions.count - 1 ? 11 : 5)
    }
    for (cell, number) in answers.counts {
      guard let m = month[cell.stratum.day], let d = department[cell.stratum.department],
        let q = question[cell.question], let channel = channels[cell.stratum.channel]
      else { continue }
      // Fives are 1 to 5, the last question 0 to 10.
      counts[(m * departments + d) * questions + q][q == questions - 1 ? cell.answer : cell.answer - 1] += number
      if q == 0 { people[[m, d, channel], default: 0] += number }
    }
  }

  func counts(month: Int, department: Int, question: Int) -> [Int] {
    counts[(month * departments + department) * questions + question]
  }

  /// How many answered the question.
  func base(month: Int, department: Int, question: Int) -> Int {
    counts(month: month, department: department, question: question).reduce(0, +)
  }

  /// The share of the best two answers.
  func share(month: Int, department: Int, question: Int) -> Share {
    Ratings(counts: counts(month: month, department: department, question: question)).topTwo
  }
}
