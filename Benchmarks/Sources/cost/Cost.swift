import Foundation
import Tally

/// `cost FOLDER`: the time (the median of seven runs) and memory of all statistics from a folder's count tables, as JSON.
@main
struct Cost {
  static func main() throws {
    guard let folder = CommandLine.arguments.dropFirst().first, let plan = Plan() else {
      throw CocoaError(.fileReadInvalidFileName)
    }
    let answers = try CountFiles.answers(in: folder, plan)
    let pairs = try CountFiles.pairs(in: folder, plan)
    let runs = (0..<7).map { _ in run(answers, pairs, plan) }.sorted { $0.meter.total < $1.meter.total }
    let median = runs[3]
    let report = Report(
      answers: answers.total, cells: answers.counts.count, pairCells: pairs.counts.count,
      parts: median.meter.parts.enumerated().map {
        Part(name: $1.name, seconds: $1.seconds, results: median.results[$0])
      },
      seconds: median.meter.total, peakMegabytes: try Meter.peakMegabytes())
    print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
  }

  /// One run through all parts, from the count tables on.
  private static func run(_ answers: AnswerCounts, _ pairs: PairCounts, _ plan: Plan) -> (meter: Meter, results: [Int])
  {
    var meter = Meter()
    let table = meter.time("lay out") { MonthTable(answers, plan) }
    let all = Statistics(table: table, pairs: pairs, plan: plan)
    let results = [
      answers.counts.count, meter.time("indicators", all.indicators), meter.time("charts", all.charts),
      meter.time("funnels", all.funnels), meter.time("shrinkage", all.shrinkage), meter.time("drivers", all.drivers),
      meter.time("suppression", all.suppression),
    ]
    return (meter, results)
  }
}

/// What a run found.
private struct Report: Encodable {
  let answers: Int
  let cells: Int
  let pairCells: Int
  let parts: [Part]
  let seconds: Double
  let peakMegabytes: Double
}

private struct Part: Encodable {
  let name: String
  let seconds: Double
  let results: Int
}
