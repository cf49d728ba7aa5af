import Analytics
import Foundation

extension Adapter {
  /// A department's month, or the correlations of all answers, from count tables built once from the rows.
  static let monthlyReport = Adapter("Rows with missing answers -> cube -> monthly report") { input, folder in
    let sheets = try AnswerSheets(at: folder.appendingPathComponent(try input["rows_csv"].string()))
    guard let department = input["dept"].text else { return sheets.correlations }
    let month = try input["month"].string()
    return sheets.report { $0["dept"] == department && $0["month"] == month }
  }
}

/// Answer sheets of which some answers are missing, to be counted.
private struct AnswerSheets {
  let questions: [String]
  let rows: [[String: String]]
  private let scales: [String: [Double]]

  init(at url: URL) throws {
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
    let header = lines.first?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
    let questions = header.filter { $0.hasPrefix("q") }
    let rows = lines.dropFirst().map { line in
      let values = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(header, values), uniquingKeysWith: { first, _ in first })
    }
    self.questions = questions
    self.rows = rows
    // Five points unless an answer is off them: then the eleven of "would you recommend us".
    scales = Dictionary(
      questions.map { question in
        let answers = rows.compactMap { $0[question].flatMap(Double.init) }
        let isFive = answers.allSatisfy { (1...5).contains($0) }
        return (question, isFive ? [1, 2, 3, 4, 5] : (0...10).map(Double.init))
      }, uniquingKeysWith: { first, _ in first })
  }

  private func scale(_ question: String) -> [Double] { scales[question] ?? [] }

  /// The place of a row's answer on the question's scale; nil when it is missing.
  private func place(_ row: [String: String], _ question: String) -> Int? {
    row[question].flatMap(Double.init).flatMap(scale(question).firstIndex)
  }

  private func counts(_ rows: [[String: String]], _ question: String) -> [Int] {
    rows.compactMap { place($0, question) }
      .reduce(into: Array(repeating: 0, count: scale(question).count)) { $0[$1] += 1 }
  }

  private func table(_ rows: [[String: String]], _ one: String, _ other: String) -> ContingencyTable {
    rows.reduce(into: ContingencyTable(rowScores: scale(one), columnScores: scale(other))) { table, row in
      if let first = place(row, one), let second = place(row, other) { table.add(first, second) }
    }
  }

  /// The questions of the rows within a filter, each from its counts, and every pair of questions.
  func report(within filter: ([String: String]) -> Bool) -> JSON {
    let rows = rows.filter(filter)
    var report: [String: JSON] = [:]
    for (place, question) in questions.enumerated() {
      let ratings = Ratings(counts: counts(rows, question), scores: scale(question))
      let score = ratings.counts.count == 11 ? NetPromoter(counts: ratings.counts).score : nil
      report[question] = [
        "n": JSON(ratings.n), "counts": JSON(ratings.counts), "mean": JSON(ratings.mean),
        "sd": JSON(ratings.standardDeviation), "top2": JSON(ratings.topTwo), "nps": JSON(score),
      ]
      for other in questions[(place + 1)...] {
        report["pair_\(question)_\(other)"] = JSON(table(rows, question, other).counts)
      }
    }
    return .object(report)
  }

  /// The correlations of all questions, once from all who answered a pair, once from those who answered everything.
  var correlations: JSON {
    let complete = rows.filter { row in questions.allSatisfy { place(row, $0) != nil } }
    return [
      "n_complete": JSON(complete.count), "pairwise": correlations(of: rows), "listwise": correlations(of: complete),
    ]
  }

  private func correlations(of rows: [[String: String]]) -> JSON {
    .list(
      questions.map { one in
        JSON(questions.map { other in one == other ? 1 : table(rows, one, other).correlation })
      })
  }
}
