import Reports

/// Every report that is written in every format, each with every kind of part that it can have.
enum EveryReport: String, CaseIterable, Sendable {
  case monthly, department, monthOfBoard, quarterOfBoard, yearOfBoard, hijriOfBoard

  func made() throws -> any WrittenReport {
    switch self {
    case .monthly: try SampleAssociation.report()
    case .department: try ImprovementSample.report()
    case .monthOfBoard: try ImprovementSample.boardReport()
    case .quarterOfBoard: try ImprovementSample.boardReport("2026-Q3")
    case .yearOfBoard: try ImprovementSample.boardReport("2026")
    case .hijriOfBoard: try ImprovementSample.boardReport("1448-04")
    }
  }
}

extension ReportTable.Cell {
  /// A number of a cell, in full.
  var figure: Double? {
    switch self {
    case .count(let count): Double(count)
    case .share(let share): share
    case .number(let number, _): number
    case .text, .day, .withheld, .empty: nil
    }
  }
}
