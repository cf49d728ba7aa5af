/// Inputs that ended a reader, broke its promise or took it too long, each with the reader.
enum Found {
  static let inputs: [(reader: String, bytes: [UInt8])] = [
    // A row whose number is the largest there is, and one after it that has none.
    ("sheet-xml", Array("<s><row r=\"9223372036854775807\"/><row/></s>".utf8)),
    // A cell that ends when a row inside it has ended.
    ("sheet-xml", Array("<s><row><c><row/><v>1</v></c></row></s>".utf8)),
    // A key that is a list.
    ("gateways", Array("name: a\nvalues:\n  ? [a]\n  : b\n".utf8)),
    ("drafts", Array("? [a]\n: b\n? [c]\n: d\n".utf8)),
    // Two keys that differ only in their quotes.
    ("drafts", Array("1: a\n\"1\": b\n".utf8)),
    // A list in a list, and lists and keys with nothing in them.
    ("drafts", Array("a:\n  - - b\n    - [c, [d]]\n  - []\n  - {}\n".utf8)),
    // A key of more letters than a line's first words may have.
    ("drafts", Array("? \(String(repeating: "a", count: 1100))\n: b\n".utf8)),
    // A number that is whole once it is as exact as a machine holds it.
    ("json", Array("[19223372036850477.8581]".utf8)),
    // Lists in lists in lists, alone and around many texts.
    ("json", nested("")), ("json", nested(Array(repeating: "\"\"", count: 20_000).joined(separator: ","))),
    // A mark that joins the quote before it.
    (
      "multipart",
      Array(
        "x; boundary=b\n--b\r\ncontent-disposition: x; name=\"\u{301}a\"\r\n\r\n1\r\n--b--".utf8)
    ),
    // Marks without end on one letter: in the name of a field among many, in what was typed, in the head of a part.
    ("form", Array("a\(heap)&\((0..<200).map(String.init).joined(separator: "&"))".utf8)),
    ("form", Array("kind=a\(heap)".utf8)),
    (
      "multipart",
      Array("x; boundary=b\n--b\r\nc\(heap)\r\ncontent-disposition: x; name=\"a\(heap)\"\r\n\r\n1\r\n--b--".utf8)
    ),
    // Aliases of aliases of aliases.
    ("gateways", laughs), ("response-map", laughs), ("request-map", laughs), ("drafts", laughs),
    ("surveys", laughs),
    ("reports", laughs),
  ]

  private static let heap = String(repeating: "\u{301}\u{327}", count: 12_000)
  private static func nested(_ inside: String) -> [UInt8] {
    Array((String(repeating: "[", count: 400) + inside + String(repeating: "]", count: 400)).utf8)
  }

  private static let laughs: [UInt8] = {
    let lines = (1...40).map {
      "l\($0): &l\($0) [\(Array(repeating: "*l\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    return Array((["l0: &l0 ha"] + lines).joined(separator: "\n").utf8)
  }()
}
