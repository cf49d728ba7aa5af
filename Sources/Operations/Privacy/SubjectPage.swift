import Reports
import Vocabulary

/// The parts of the page that somebody is given of his own data.
struct SubjectPage {
  let language: Language

  func text(_ words: String) -> String { HTMLText.escaped(words) }

  func day(_ moment: Moment) -> String { moment.day.name(in: language) }

  func heading(_ level: Int, _ words: String) -> String { "<h\(level)>\(text(words))</h\(level)>" }

  /// A label and its value; `flow` is the value's direction: numbers and addresses run from left to right in either language.
  func row(_ label: String, _ value: String, flow: String = "auto") -> String { row(label, [value], flow: flow) }

  /// A label and what stands beside it, each of which runs in its own direction; nil is left out.
  func row(_ label: String, _ values: [String?], flow: String = "auto") -> String {
    let parts = values.compactMap(\.self).map { "<bdi dir=\"\(flow)\">\(text($0))</bdi>" }
    return "<tr><th scope=\"row\"><bdi>\(text(label))</bdi></th><td>\(parts.joined(separator: " · "))</td></tr>"
  }

  /// Nothing where there are no rows.
  func table(_ rows: [String]) -> String { rows.isEmpty ? "" : "<table>\(rows.joined())</table>" }

  func whole(_ title: String, _ body: String) -> String {
    """
    <!doctype html><html lang="\(language.rawValue)" dir="\(language == .arabic ? "rtl" : "ltr")"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>\(text(title))</title>
    <style>body{font:1rem/1.7 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}
    th,td{text-align:start;padding:.4rem;border-bottom:1px solid #ccc;vertical-align:top}th{width:12rem}
    td,div{white-space:pre-line;overflow-wrap:anywhere}h2{margin-top:2rem}h3{font-size:1rem;margin:1.2rem 0 0}</style>
    <body>\(body)</body></html>

    """
  }
}
