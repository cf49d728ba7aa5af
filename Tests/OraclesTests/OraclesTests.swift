import Foundation
import Oracles
import Testing

/// The folder of reference results: `RIDA_ORACLES` if set, else the copies beside this file.
private var oracles: OracleFolder {
  let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("oracles")
  return OracleFolder(at: ProcessInfo.processInfo.environment["RIDA_ORACLES"] ?? beside.path)
}

@Test func everyNumberEqualsItsReference() {
  let report = oracles.run()
  for failure in report.failures.prefix(100) { print("oracles: \(failure)") }
  print(report.line)
  let passed = report.passed
  #expect(passed, "\(report.line)")
}
