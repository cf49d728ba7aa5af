/// A text with places in braces, as the files of texts write it: `{n} answers`.
struct PlacedText {
  private enum Piece {
    case words(Substring)
    case place(Substring)
  }

  private let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")),
      let open = rest.utf8[..<close].lastIndex(of: UInt8(ascii: "{"))
    {
      pieces.append(.words(rest[..<open]))
      pieces.append(.place(rest[rest.utf8.index(after: open)..<close]))
      rest = rest[rest.utf8.index(after: close)...]
    }
    self.pieces = pieces + [.words(rest)]
  }

  /// The names of its places.
  var places: Set<String> {
    Set(pieces.compactMap { if case .place(let name) = $0 { String(name) } else { nil } })
  }

  /// The text with its places filled; what is filled in is never read as a place, and one without a value stays as it is.
  func filled(_ values: [String: String]) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .words(let words): text += words
      case .place(let name): text += values[String(name)] ?? "{\(name)}"
      }
    }
  }
}
