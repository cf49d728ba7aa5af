import ArgumentParser
import Foundation
import Oracles
import Vocabulary

/// `rida analyse`: the analytics held to reference implementations.
struct Analyse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the analytics with results of reference implementations. · مقارنة التحليلات بنتائج مرجعية.")

  @Option(help: "The folder of expected results. · مجلد النتائج المرجعية.") var oracles: String

  func run() throws {
    let report = OracleFolder(at: oracles).run()
    for failure in report.failures { Console.put(failure.description) }
    Console.put(report.line)
    guard report.passed else { throw ExitCode(1) }
  }
}
