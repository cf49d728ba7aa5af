/// A page as it is printed: the marks that keep numbers and names apart in running text become elements.
///
/// On a screen they are characters without width. In a printed file they would be glyphs in the place of the digit after
/// them, and whoever searches, copies or listens to the file would get the digits in pieces.
struct PrintPage {
  private var written = String.UnicodeScalarView()
  /// The closing tags of what is open, the innermost last.
  private var open: [String] = []
  private var isDrawing = false
  private var isHidden = false

  /// The page with elements in the place of the marks.
  static func html(of page: String) -> String {
    var printing = PrintPage()
    printing.read(Array(page.unicodeScalars))
    return String(printing.written)
  }

  private mutating func read(_ page: [Unicode.Scalar]) {
    var place = page.startIndex
    while place < page.endIndex {
      switch page[place] {
      case "<":
        closeAll()
        let end = page[place...].firstIndex(of: ">") ?? page.index(before: page.endIndex)
        let tag = page[place...end]
        note(String(String.UnicodeScalarView(tag.dropFirst())))
        // Attributes and all: what a tag says is not running text.
        written.append(contentsOf: tag.filter { !Self.marks.contains($0) })
        place = end
      case let sign where Self.marks.contains(sign): mark(sign)
      case let sign: written.append(sign)
      }
      place += 1
    }
    closeAll()
  }

  private static let marks: ClosedRange<Unicode.Scalar> = "\u{2066}"..."\u{2069}"

  /// Keeps in mind what kind of text follows a tag.
  private mutating func note(_ tag: String) {
    let name = tag.prefix { $0.isLetter || $0 == "/" }
    switch name {
    case "svg": isDrawing = true
    case "/svg": isDrawing = false
    case "title", "desc", "style": isHidden = true
    case "/title", "/desc", "/style": isHidden = false
    default: break
    }
  }

  private mutating func mark(_ sign: Unicode.Scalar) {
    guard !isHidden else { return }
    if sign == "\u{2069}" {
      if let closing = open.popLast() { written.append(contentsOf: closing.unicodeScalars) }
      return
    }
    let direction: String? = sign == "\u{2066}" ? "ltr" : sign == "\u{2067}" ? "rtl" : nil
    let opening: String
    if isDrawing {
      let way = direction.map { #" direction="\#($0)" unicode-bidi="isolate""# } ?? #" unicode-bidi="plaintext""#
      opening = "<tspan\(way)>"
      open.append("</tspan>")
    } else {
      opening = "<bdi\(direction.map { #" dir="\#($0)""# } ?? "")>"
      open.append("</bdi>")
    }
    written.append(contentsOf: opening.unicodeScalars)
  }

  private mutating func closeAll() {
    while let closing = open.popLast() { written.append(contentsOf: closing.unicodeScalars) }
  }
}
