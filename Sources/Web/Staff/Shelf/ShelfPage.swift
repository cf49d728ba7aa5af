import Operations
import Reports
import Vocabulary
import Workflow

/// The shelf of reports as somebody stands before it: the reports of one period, each with its files by language and format.
struct ShelfPage: Sendable {
  let empty: Bool
  let period: String
  let reports: [Report]
  /// The other periods.
  let periods: [Link]

  struct Link: Sendable {
    let address: String
    let label: String
  }

  struct Report: Sendable {
    let title: String
    let published: String
    let languages: [Edition]
    let lists: [Link]
    let listCount: String
    let seal: [Link]
  }

  /// The files of one language that are read as a whole.
  struct Edition: Sendable {
    let lang: String
    let dir: String
    let name: String
    let files: [Link]
  }

  init(_ reports: [ShelvedReport], asked: String, in language: Language) {
    let codes = reports.map(\.periodCode).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let chosen = codes.first { $0 == asked } ?? codes.first
    let shown = reports.filter { $0.periodCode == chosen }
    let texts = Texts(language)
    empty = reports.isEmpty
    period = shown.first?.period[language] ?? ""
    self.reports = shown.map { Report($0, texts, language) }
    periods = codes.filter { $0 != chosen }.compactMap { code in
      reports.first { $0.periodCode == code }.map { report in
        Link(
          address: "/staff/reports?period=\(code)" + (language == .english ? "&lang=en" : ""),
          label: report.period[language])
      }
    }
  }

  /// What a browser is told that a file is.
  static func type(of file: String) -> String {
    switch file.split(separator: ".").last ?? "" {
    case "html": "text/html; charset=utf-8"
    case "pdf": "application/pdf"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "csv": "text/csv; charset=utf-8"
    case "json": "application/json; charset=utf-8"
    default: "application/octet-stream"
    }
  }
}

extension ShelfPage.Report {
  init(_ report: ShelvedReport, _ texts: Texts, _ language: Language) {
    func link(_ file: String, _ label: String) -> ShelfPage.Link {
      ShelfPage.Link(address: "/staff/reports/\(report.name)/\(file)", label: label)
    }
    let names = report.files.map(\.name)
    title = report.title[language]
    published = texts["shelf", "published", ["day": report.published.day.name(in: language)]]
    languages = Language.allCases.compactMap { edition in
      let stem = edition == .arabic ? report.name : "\(report.name).\(edition.rawValue)"
      let files = ["html", "pdf", "xlsx"].filter { names.contains("\(stem).\($0)") }
        .map { link("\(stem).\($0)", texts["shelf", $0]) }
      return files.isEmpty
        ? nil
        : ShelfPage.Edition(
          lang: edition.rawValue, dir: edition == .arabic ? "rtl" : "ltr", name: texts["shelf", edition.rawValue],
          files: files)
    }
    let isEnglish = language == .english
    let data =
      names.filter { $0.hasSuffix(".csv") && $0.contains(".en.") == isEnglish }
      + names.filter { $0.hasSuffix(".json") && $0 != ReportManifest.name }
    lists = data.map { link($0, String($0.dropFirst(report.name.count + 1)).replacing("en.", with: "")) }
    listCount = Numerals.written(lists.count, in: language)
    seal = names.contains(ReportManifest.name) ? [link(ReportManifest.name, texts["shelf", "manifest"])] : []
  }
}
