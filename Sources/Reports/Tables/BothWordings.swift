import Surveys
import Vocabulary

/// A report's words in both languages at once, for cells that each reader sees in his own.
struct BothWordings {
  let arabic: Wording
  let english: Wording

  init(_ texts: Texts) {
    arabic = Wording(texts, in: .arabic)
    english = Wording(texts, in: .english)
  }

  /// The same words said in each language. The marks that keep numbers and names apart in running text are left out: a
  /// cell stands alone, and other programs would show them as boxes.
  func callAsFunction(_ words: (Wording) -> String) -> LocalizedText {
    LocalizedText(ar: Self.plain(words(arabic)), en: Self.plain(words(english)))
  }

  /// Several sentences, each in both languages.
  func all(_ words: (Wording) -> [String]) -> [LocalizedText] {
    zip(words(arabic), words(english)).map { LocalizedText(ar: Self.plain($0), en: Self.plain($1)) }
  }

  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !("\u{2066}"..."\u{2069}").contains($0) }))
  }
}

extension BothWordings {
  /// A figure's value, or why there is none.
  func value(_ figure: IndicatorFigure) -> ReportTable.Cell {
    figure.value.map { figure.indicator.cell($0) } ?? .withheld(self { $0.shown(figure) })
  }

  /// A month's value, or why it is a gap.
  func value(_ point: TrendSeries.Point, of measure: Measure) -> ReportTable.Cell {
    point.value.map { measure.cell($0) } ?? .withheld(self { $0.shown(point, of: measure) })
  }

  /// How many a figure rests on, as far as it may be told.
  func n(_ n: Headcount, of measure: Measure) -> ReportTable.Cell {
    n.number.map { .count($0) } ?? .withheld(self { $0.base(n, of: measure) })
  }
}

extension Measure {
  /// A value of the measure: a share, or points.
  func cell(_ value: Double) -> ReportTable.Cell {
    self == .answers(.recommendation) ? .number(value, places: 1) : .share(value)
  }
}
