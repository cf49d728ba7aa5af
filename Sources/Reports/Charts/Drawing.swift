import Vocabulary

/// A chart as it is being drawn: shapes placed from the start edge of the language, so that an Arabic chart begins at the right.
///
/// `x` counts from the start edge (right in Arabic), `y` from the top. Words are shaped by the reader's own browser.
struct Drawing {
  /// The edge of a text that stands at its `x`.
  enum Anchor: String { case start, middle, end }

  let id: String
  let width: Double
  let height: Double
  let language: Language
  private let title: String
  private let description: String
  private var shapes: [String] = []
  private var definitions: [String] = []

  init(_ id: String, width: Double, height: Double, in language: Language, title: String, description: String) {
    self.id = id
    self.width = width
    self.height = height
    self.language = language
    self.title = title
    self.description = description
  }

  /// Something defined once and referred to, such as a pattern.
  mutating func define(_ markup: String) { definitions.append(markup) }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    add(#"<line x1="\#(across(x1))" y1="\#(number(y1))" x2="\#(across(x2))" y2="\#(number(y2))" class="\#(style)"/>"#)
  }

  mutating func path(_ points: [(x: Double, y: Double)], closed: Bool = false, _ style: String, title: String? = nil) {
    let steps = points.map { "\(across($0.x)) \(number($0.y))" }.joined(separator: "L")
    shape(#"path d="M\#(steps)\#(closed ? "Z" : "")" class="\#(style)""#, title)
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, _ style: String, title: String? = nil) {
    shape(#"circle cx="\#(across(x))" cy="\#(number(y))" r="\#(number(radius))" class="\#(style)""#, title)
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, width: Double, height: Double, _ style: String, fill: String? = nil, title: String? = nil
  ) {
    let left = language == .arabic ? self.width - x - width : x
    let paint = fill.map { #" fill="\#($0)""# } ?? ""
    shape(
      #"rect x="\#(number(left))" y="\#(number(y))" width="\#(number(width))" height="\#(number(height))""#
        + #" class="\#(style)"\#(paint)"#, title)
  }

  mutating func text(_ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ style: String) {
    add(
      #"<text x="\#(across(x))" y="\#(number(y))" text-anchor="\#(anchor.rawValue)" class="\#(style)">"#
        + "\(HTMLText.escaped(text))</text>")
  }

  /// The drawing as SVG, with its title and description for those who do not see it.
  var svg: String {
    let head =
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(number(width)) \#(number(height))" role="img""#
      + #" aria-labelledby="\#(id)-title \#(id)-desc" direction="\#(language.direction)" lang="\#(language.rawValue)">"#
    let words =
      #"<title id="\#(id)-title">\#(HTMLText.escaped(title))</title>"#
      + #"<desc id="\#(id)-desc">\#(HTMLText.escaped(description))</desc>"#
    let defined = definitions.isEmpty ? "" : "<defs>\(definitions.joined())</defs>"
    return ([head + words + defined] + shapes + ["</svg>"]).joined(separator: "\n")
  }

  private mutating func shape(_ tag: String, _ title: String?) {
    guard let title else { return add("<\(tag)/>") }
    let name = tag.prefix { $0 != " " }
    add("<\(tag)><title>\(HTMLText.escaped(title))</title></\(name)>")
  }

  private mutating func add(_ markup: String) { shapes.append(markup) }

  private func across(_ x: Double) -> String { number(language == .arabic ? width - x : x) }

  /// One decimal, so that the same chart is always the same bytes.
  private func number(_ value: Double) -> String {
    let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
    let fraction = tenths.magnitude % 10
    return (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10) + (fraction == 0 ? "" : ".\(fraction)")
  }
}
