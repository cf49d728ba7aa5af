import Vocabulary

/// A report of improvement as a page: sections of blocks, every word and picture in its place.
struct ReportPage {
  struct Section {
    let id: String
    let title: String
    let intro: [String]
    let blocks: [Block]
  }

  /// What a section is made of, from top to bottom; what it has not is empty.
  struct Block {
    var headings: [String] = []
    var summary: [SummaryPart] = []
    var paragraphs: [String] = []
    var lines: [LinesPart] = []
    var charts: [ChartBlock] = []
    var tables: [TablePart] = []
    var folded: [FoldedTable] = []
    var quotes: [QuotesPart] = []
    var actions: [ActionPart] = []
    var methods: [MethodPart] = []
  }

  let lang: String
  let dir: String
  /// `department` or `board`.
  let kind: String
  let reportTitle: String
  let association: String
  /// Whose page it is; empty where it is the association's.
  let place: [String]
  let subject: String
  let periodName: String
  let periods: [String]
  let right: String
  let sections: [Section]
}

/// Numbers one below the other, each with its doubt, its course and what it says.
struct LinesPart {
  struct Row {
    let name: String
    let about: String
    let value: String
    let isShown: Bool
    let ranges: [String]
    let bases: [String]
    let sparks: [String]
    let readings: [IndicatorsPart.Reading]
    let beside: [String]
  }

  let rows: [Row]
}

/// A chart under a heading, with what its last month says.
struct ChartBlock {
  let style: String
  let headings: [String]
  let readings: [IndicatorsPart.Reading]
  let parts: [ChartPart]
}

/// A table that is opened by who wants it, and printed whole.
struct FoldedTable {
  let title: String
  let table: TablePart
}

/// Words of people.
struct QuotesPart {
  let title: String
  let list: [String]
  let nothing: [String]
}

/// An improvement action and what became of it.
struct ActionPart {
  struct Fact {
    let name: String
    let text: String
  }

  let number: String
  let title: String
  let facts: [Fact]
  let verdicts: [IndicatorsPart.Reading]
  let effects: [String]
}
