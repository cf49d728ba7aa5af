/// Inputs that ended a reader, broke its promise or took it too long, each with the reader.
enum Found {
  static let inputs: [(reader: String, bytes: [UInt8])] = [
    // A row whose number is the largest there is, and one after it that has none.
    ("sheet-xml", Array("<s><row r=\"9223372036854775807\"/><row/></s>".utf8)),
    // A cell that ends when a row inside it has ended.
    ("sheet-xml", Array("<s><row><c><row/><v>1</v></c></row></s>".utf8)),
    // Names of nothing but flags, or marks; the parser takes none of more than 50,000 bytes.
    ("sheet-xml", Array("<s>\(String(repeating: "<\(flags)/>", count: 6))</s>".utf8)),
    ("sheet-xml", Array("<s>\(String(repeating: "<a b\(marks)='1'/>", count: 10))</s>".utf8)),
    ("form-tables", Array(("type,name,label\n" + (1...12).map { "select_one \(marks),Q\($0),A\n" }.joined()).utf8)),
    (
      "form-tables",
      Array(
        ("type,name,label\ntext,Q1,A\n====\nlist_name,name\n" + (1...6).map { "\(marks),\($0)\n" }.joined()).utf8)
    ),
    // Attributes that are compared each with each.
    ("sheet-xml", Array("<s\((0..<100_000).map { " a\($0)=''" }.joined())/>".utf8)),
    // An encoding that the parser does not survive, behind which stands one that is read.
    ("sheet-xml", Array("<?xml version=\"1.0\" encoding=\"UTF7\" encoding=\"UTF8\"?>\u{15}".utf8)),
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
    ("form", Array("a\(marks)&\((0..<200).map(String.init).joined(separator: "&"))".utf8)),
    ("form", Array("kind=a\(marks)".utf8)),
    (
      "multipart",
      Array("x; boundary=b\n--b\r\nc\(marks)\r\ncontent-disposition: x; name=\"a\(marks)\"\r\n\r\n1\r\n--b--".utf8)
    ),
    // Aliases of aliases of aliases.
    ("gateways", laughs), ("response-map", laughs), ("request-map", laughs), ("drafts", laughs),
    ("surveys", laughs),
    ("reports", laughs),
  ]

  private static func nested(_ inside: String) -> [UInt8] {
    Array((String(repeating: "[", count: 400) + inside + String(repeating: "]", count: 400)).utf8)
  }

  private static let flags = String(repeating: "\u{1F1E6}", count: 12_000)
  private static let marks = String(repeating: "\u{301}\u{327}", count: 12_000)

  private static let laughs: [UInt8] = {
    let lines = (1...40).map {
      "l\($0): &l\($0) [\(Array(repeating: "*l\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    return Array((["l0: &l0 ha"] + lines).joined(separator: "\n").utf8)
  }()
}
