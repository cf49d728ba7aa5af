import Vocabulary

/// The monthly report as a page: every word and picture in its place, nothing left to decide.
struct MonthlyPage {
  /// One section, exactly one of whose parts is there.
  struct Section {
    let id: String
    let title: String
    var summary: SummaryPart?
    var indicators: IndicatorsPart?
    var comparison: ChartPart?
    var scale: ChartPart?
    var departments: DepartmentsPart?
    var asked: AskedPart?
    var trend: TrendPart?
    var method: MethodPart?
  }

  let lang: String
  let dir: String
  let reportTitle: String
  let association: String
  let monthName: String
  /// The first and last day in each calendar, the report's own first.
  let periods: [String]
  let right: String
  let sections: [Section]

  init(of report: MonthlyReport, in language: Language) {
    let parts = PageParts(report: report, wording: Wording(report.definition.texts, in: language))
    let numbers = report.numbers
    lang = language.rawValue
    dir = language.direction
    reportTitle = parts.wording.text(.title)
    association = numbers.association[language]
    monthName = parts.month
    periods = parts.periods
    right = parts.wording.text(.right)
    sections = report.definition.sections.compactMap { parts.section($0) }
  }
}

/// The sentences of the month.
struct SummaryPart { let sentences: [String] }

/// A card for each of the association's figures.
struct IndicatorsPart {
  struct Card {
    let name: String
    let about: String
    let value: String
    let isShown: Bool
    let interval: String?
    let base: String?
    let beside: [String]
    let reading: Reading?
  }
  struct Reading {
    let icon: String
    let words: String
  }

  /// The cards of one theme.
  struct Group {
    let title: String
    let cards: [Card]
  }

  let intro: String
  let groups: [Group]
  /// Whose numbers leave someone out.
  let leavesOut: String?
}

/// A chart with its legend, and its numbers once more as a table.
struct ChartPart {
  struct Legend {
    let swatch: String
    let words: String
  }

  let intro: String?
  let svg: String
  let legend: [Legend]
  let notes: [String]
  let tableOpen: String
  let isOpen: Bool
  let table: TablePart
}

/// A table: its heading row, and rows whose first cell heads them.
struct TablePart {
  /// Thousands of them stand on a page, so a cell has all it needs at hand: Mustache looks for an absent value in
  /// everything that surrounds it, which an empty list spares.
  struct Cell {
    let label: String
    let text: String
    let dir: String
    /// What stands in small letters below, if anything.
    let notes: [String]
    /// How many columns it takes, where more than one.
    let spans: [Int]
  }
  struct Row {
    let head: String
    let cells: [Cell]
  }

  let caption: String
  let heads: [String]
  let rows: [Row]
}

/// Each department's figures of the month.
struct DepartmentsPart {
  struct Department {
    let name: String
    let table: TablePart
  }

  let intro: String
  let list: [Department]
}

/// The control charts, the association's first.
struct TrendPart {
  struct Place {
    let name: String
    /// Said instead of empty charts.
    let nothing: String?
    let charts: [Chart]
  }
  struct Chart {
    let heading: String
    let reading: IndicatorsPart.Reading
    let chart: ChartPart
  }

  let intro: String
  let places: [Place]
}

/// How the numbers were made.
struct MethodPart { let notes: [String] }
