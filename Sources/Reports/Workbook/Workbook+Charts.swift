import CXlsxWriter
import Foundation
import Vocabulary

/// Charts that the reader's own program draws from the cells of the sheet.
extension Workbook {
  private typealias Chart = UnsafeMutablePointer<lxw_chart>
  private typealias Series = UnsafeMutablePointer<lxw_chart_series>

  /// How many rows of the sheet a chart is high.
  private static let height = 17

  func add(_ chart: TableChart, of table: ReportTable, on sheet: Sheet, named name: String, at place: Int) throws {
    guard !chart.rows.isEmpty, let categories = table.place(of: chart.categories),
      let made = workbook_add_chart(book, UInt8(chart.kind.type.rawValue))
    else { return }
    let title = chart.title[language].fitForWorkbook
    // A title that began with = would be read as a reference to a cell.
    chart_title_set_name(made, title.hasPrefix("=") ? " " + title : title)
    var font = lxw_chart_font()
    (font.size, font.bold) = (11, 1)
    chart_title_set_name_font(made, &font)
    chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    chart_show_blanks_as(made, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    let (first, last) = (UInt32(chart.rows.lowerBound + 1), UInt32(chart.rows.upperBound))
    for (index, code) in chart.series.enumerated() {
      guard let column = table.place(of: code), let series = chart_add_series(made, nil, nil) else { continue }
      chart_series_set_categories(series, name, first, UInt16(categories), last, UInt16(categories))
      chart_series_set_values(series, name, first, UInt16(column), last, UInt16(column))
      chart_series_set_name_range(series, name, 0, UInt16(column))
      switch chart.kind {
      case .control: paint(series, asLine: index)
      case .ranges: paint(series, asEnd: index)
      case .spread: paint(series, asGrade: index, of: chart.series.count)
      }
    }
    lay(made, as: chart)
    let description = strdup(title)
    defer { free(description) }
    var options = lxw_chart_options()
    (options.x_scale, options.y_scale) = (1.25, 1.1)
    options.description = description
    try check(
      worksheet_insert_chart_opt(
        sheet, UInt32(1 + place / 2 * Self.height), UInt16(table.columns.count + 1 + place % 2 * 10), made, &options))
  }

  /// Axes in the direction of reading, as the pages have them: the first category at the start edge, or at the top.
  private func lay(_ made: Chart, as chart: TableChart) {
    guard let categories = made.pointee.x_axis, let values = made.pointee.y_axis else { return }
    switch chart.kind {
    case .control, .ranges:
      if language == .arabic { chart_axis_set_reverse(categories) }
      chart_axis_set_num_format(values, chart.isShare ? "0%" : chart.ends == -1...1 ? "0.0" : "0")
      if chart.kind == .ranges {
        chart_axis_set_min(values, chart.ends.lowerBound)
        chart_axis_set_max(values, chart.ends.upperBound)
        var line = lxw_chart_line()
        (line.color, line.width) = (0x1B5E5A, 1.5)
        chart_set_high_low_lines(made, &line)
      } else {
        chart_axis_set_interval_unit(categories, 4)
        if chart.isShare { chart_axis_set_max(values, 1) }
      }
    case .spread:
      chart_axis_set_reverse(categories)
      if language == .arabic { chart_axis_set_reverse(values) }
      chart_set_series_gap(made, 60)
    }
  }

  /// The value with its marks, the centre, the limits broken.
  private func paint(_ series: Series, asLine index: Int) {
    var line = lxw_chart_line()
    line.color = index == 0 ? 0x1B5E5A : index == 1 ? 0xA08A5F : 0xB9A57F
    line.width = index == 0 ? 2 : 1
    if index > 1 { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(series, &line)
    chart_series_set_marker_type(
      series, UInt8((index == 0 ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_NONE).rawValue))
  }

  /// The value as a point, the ends of its interval as small marks that a line joins. The library's dashes are left alone:
  /// it writes a name for them that the format does not know.
  private func paint(_ series: Series, asEnd index: Int) {
    var line = lxw_chart_line()
    line.none = 1
    chart_series_set_line(series, &line)
    chart_series_set_marker_type(
      series, UInt8((index == 0 ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_DIAMOND).rawValue))
    chart_series_set_marker_size(series, index == 0 ? 8 : 5)
    var fill = lxw_chart_fill()
    fill.color = index == 0 ? 0x1B5E5A : 0xB9CBC7
    chart_series_set_marker_fill(series, &fill)
  }

  /// A grade of a scale, told by pattern as well as by colour, as on the pages.
  private func paint(_ series: Series, asGrade grade: Int, of grades: Int) {
    let (type, ink, paper): (lxw_chart_pattern_type, UInt32, UInt32) =
      switch GradePattern(grade, of: grades).step {
      case 0: (LXW_CHART_PATTERN_NONE, 0x1B5E5A, 0x1B5E5A)
      case 1: (LXW_CHART_PATTERN_PERCENT_20, 0x1B5E5A, 0x8FBCB3)
      case 2: (LXW_CHART_PATTERN_NONE, 0xEADFCB, 0xEADFCB)
      case 3: (LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, 0x9A6D2C, 0xE0BD84)
      default: (LXW_CHART_PATTERN_OUTLINED_DIAMOND, 0x6F4A16, 0xC99A56)
      }
    guard type != LXW_CHART_PATTERN_NONE else {
      var fill = lxw_chart_fill()
      fill.color = paper
      return chart_series_set_fill(series, &fill)
    }
    var pattern = lxw_chart_pattern()
    (pattern.fg_color, pattern.bg_color, pattern.type) = (ink, paper, UInt8(type.rawValue))
    chart_series_set_pattern(series, &pattern)
  }
}

extension TableChart.Kind {
  fileprivate var type: lxw_chart_type {
    switch self {
    case .control, .ranges: LXW_CHART_LINE
    case .spread: LXW_CHART_BAR_STACKED_PERCENT
    }
  }
}
