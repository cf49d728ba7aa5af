import Vocabulary

@testable import XLSForms

extension Reader {
  /// The parts of a workbook, divided by lines of `====` and packed before they are read: of a packed workbook that chance has
  /// bent hardly a part still unpacks.
  static let workbookParts = Reader(
    "workbook-parts",
    words: [
      "====\n", "<sheet name=\"survey\" r:id=\"a\"/>", "<Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/>",
      "TargetMode=\"External\"", "Target=\"/xl/", "../", "<si><t>", "</t></si>", "<rPh>", "</rPh>", "<r><t>", "_x000D_",
      "<row r=\"1\">", "<c t=\"s\"><v>", "xmlns:r=\"", " r:id=\"", "<!--", "-->", "<![CDATA[", "]]>", "&#x301;",
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<!DOCTYPE",
    ],
    seeds: {
      [
        sound(
          sheets: #"<sheet name="survey" r:id="a"/><sheet name="choices" r:id="b"/>"#,
          relations: #"<Relationship Id="a" Target="worksheets/sheet1.xml"/>"#
            + #"<Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/>"#,
          texts: ["type", "name", "label", "select_one l", "Q1", "What?<", "list_name", "l", "1", "Yes"],
          tables: [[[0, 1, 2], [3, 4, 5]], [[6, 1, 2], [7, 8, 9]]]),
        sound(
          sheets: #"<sheet name="Survey " r:id="a"/><sheet name="other" r:id="c"/>"#,
          relations: #"<Relationship Id="a" Target="worksheets/sheet1.xml"/>"#
            + #"<Relationship Id="c" TargetMode="External" Target="https://example.org/"/>"#,
          texts: ["type", "name", "label::العربية", "text", "Q1", "ماذا؟"], tables: [[[0, 1, 2], [3, 4, 5]]]),
      ]
    }
  ) { bytes in
    let files = zip(names, parts(of: bytes, atMost: names.count)).map { (name: $0, bytes: $1) }
    return try read([(name: "form.xlsx", bytes: try ZipArchive.packed(files))])
  }

  private static let names = [
    "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
  ]

  /// A workbook whose cells name their texts by number.
  private static func sound(sheets: String, relations: String, texts: [String], tables: [[[Int]]]) -> [UInt8] {
    let shared = texts.map { "<si><t>\($0.replacing("<", with: "&lt;"))</t></si>" }.joined()
    let sheetParts = tables.map { rows in
      let cells = rows.map { row in "<row>\(row.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined())</row>" }
      return "<worksheet><sheetData>\(cells.joined())</sheetData></worksheet>\n"
    }
    let parts =
      [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<workbook xmlns:r=\"r\"><sheets>\(sheets)</sheets></workbook>\n",
        "<Relationships>\(relations)</Relationships>\n", "<sst>\(shared)</sst>\n",
      ] + sheetParts
    return Array(parts.joined(separator: "====\n").utf8)
  }
}
