/// A page of a report read from its markup.
struct ReadPage {
  let html: String

  /// A row of a table: what heads it, and its cells without their notes.
  struct Row: Hashable {
    let head: String
    let cells: [String]
  }

  /// The rows of the table in the department's own part.
  func department(_ name: String) -> [Row] {
    guard let section = html.firstRange(of: "<section id=\"departments\""),
      let article = html[section.upperBound...].firstRange(of: "<h3><bdi>\(name)</bdi></h3>"),
      let end = html[article.upperBound...].firstRange(of: "</article>")
    else { return [] }
    return Self.rows(html[article.upperBound..<end.lowerBound])
  }

  /// The rows of a table with a caption.
  func table(captioned caption: String) -> [Row] {
    guard let start = html.firstRange(of: "<caption>\(caption)</caption>"),
      let end = html[start.upperBound...].firstRange(of: "</table>")
    else { return [] }
    return Self.rows(html[start.upperBound..<end.lowerBound])
  }

  private static func rows(_ markup: Substring) -> [Row] {
    markup.matches(of: /<tr><th scope="row"><bdi>([^<]*)<\/bdi><\/th>(.*?)<\/tr>/).map { row in
      Row(
        head: ReadWorkbook.plain(String(row.output.1)),
        cells: row.output.2.matches(of: /<td[^>]*><bdi[^>]*>([^<]*)<\/bdi>/)
          .map { ReadWorkbook.plain(String($0.output.1)) })
    }
  }

  /// All that a reader sees as text: without styles, titles and descriptions of drawings, and the heads of what is closed.
  var visible: String {
    var text = html
    for hidden in ["<style>.*?</style>", "<title.*?</title>", "<desc.*?</desc>", "<summary>.*?</summary>"] {
      if let pattern = try? Regex(hidden).dotMatchesNewlines() { text = text.replacing(pattern, with: " ") }
    }
    return ReadWorkbook.plain(text.replacing(/<[^>]*>/, with: " "))
  }

  /// The numbers in a text, in digits 0–9, whatever script they are written in, and how often each stands there.
  static func numbers(in text: String) -> [String: Int] {
    let western = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x660...0x669: Unicode.Scalar(scalar.value - 0x660 + 0x30) ?? scalar
          case 0x66B: "."
          case 0x66C: ","
          default: scalar
          }
        }))
    return western.matches(of: /[0-9][0-9.,]*[0-9]|[0-9]/).reduce(into: [:]) { $0[String($1.output), default: 0] += 1 }
  }

  /// The one number of a cell: a percentage as a fraction.
  static func value(of cell: String) -> Double? {
    let found = numbers(in: cell)
    guard found.count == 1, let digits = found.keys.first, let number = Double(digits.replacing(",", with: "")) else {
      return nil
    }
    let signed = cell.contains("\u{2212}") ? -number : number
    return cell.contains("%") || cell.contains("٪") ? signed / 100 : signed
  }
}
