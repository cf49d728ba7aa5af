import Surveys
import Vocabulary

@testable import XLSForms

extension Reader {
  /// A form as CSV files: the sheets survey, choices and settings, divided by lines of `====`.
  static let formTables = Reader(
    "form-tables",
    words: [
      "====\n", "select_one l", "select_multiple l", "begin_group", "end_group", "begin_repeat", "integer", "note",
      "${Q1} = '1'", "selected(${Q1}, '1')", ". >= 0", "or_other", "label::Arabic (ar)", "relevant", "appearance",
      "rida_turn", "rida_bands", "rida_type", ",", "\n",
    ],
    seeds: {
      let form = Sound.form.map { Array($0.bytes.dropFirst(3)) }
      return [
        Array(form.joined(separator: Array("====\n".utf8))),
        Array(
          """
          type,name,label::Arabic (ar),label::English (en),relevant,constraint
          begin_group,g,مجموعة,Group,,
          select_one l or_other,Q1,سؤال,Question,,
          integer,Q2,عدد,Number,${Q1} = '1',. >= 0 and . <= 9
          end_group,,,,,
          note,thanks,شكراً,Thanks,,
          ====
          list_name,name,label
          l,1,Yes
          l,2,No
          ====
          form_title,form_id,version
          T,t,3

          """.utf8),
        // Yes and no under one name.
        Array(
          """
          type,name,label::Arabic (ar),label::English (en),relevant
          select_one yn,Q1,هل وصلك؟,Did it come?,
          integer,Q2,كم؟,How many?,${Q1} = '1'
          ====
          list_name,name,label::Arabic (ar),label::English (en)
          yn,1,نعم,Yes
          yn,1,لا,No

          """.utf8),
        // In Windows-1256: «كم؟» under the language that its letters tell.
        Array("type,name,label\ninteger,Q1,".utf8) + [0xDF, 0xE3, 0xBF] + Array("\n".utf8),
      ]
    }
  ) { bytes in
    let names = ["survey.csv", "choices.csv", "settings.csv"]
    return try read(zip(names, parts(of: bytes)).map { (name: $0, bytes: $1) })
  }

  /// The parts of an input, divided by lines of `====`; what follows the last line that divides belongs to the last part. They
  /// stay bytes, so that other encodings and broken ones come to the reader.
  static func parts(of bytes: [UInt8], atMost most: Int = 3) -> [[UInt8]] {
    let line = Array("====\n".utf8)
    var parts: [[UInt8]] = []
    var (start, place) = (0, 0)
    while parts.count < most - 1, place + line.count <= bytes.count {
      if bytes[place..<place + line.count].elementsEqual(line) {
        parts.append(Array(bytes[start..<place]))
        place += line.count
        start = place
      } else {
        place += 1
      }
    }
    return parts + [Array(bytes[start...])]
  }

  /// What stands in single cells of a form: conditions, bounds, types, headings, numbers.
  static let formWords = Reader(
    "form-words",
    words: [
      "${", "}", "selected(", "not(", " and ", " or ", "!=", "'", "date('", "string-length(.)", "count-selected(.)",
      "<=",
    ],
    length: 256,
    texts: [
      "${Q1} = '1' and not(selected(${Q2}, 'x'))", "(${a}='1' or ${a}='2')", ". >= 0 and . <= 20",
      "count-selected(.) <= 2", ".>=date('2026-01-01')", "select_one list or_other", "label::Arabic (ar)", "AB12",
      "1E3",
    ]
  ) { text in
    let condition = FormCondition(text)
    if let condition { try promise(!condition.clauses.isEmpty, "a condition that looks at nothing") }
    let constraint = FormConstraint(text)
    _ = FormType(text)
    _ = FormHeading(text)
    try promise(text.asWrittenNumber.asWrittenNumber == text.asWrittenNumber, "a number changes again")
    _ = text.unescapedCell
    try promise(QuestionCode(text.asCode) != nil, "\(text.asCode) is no code")
    if let place = SheetTable.place(text) { _ = SheetTable.letters(place.column) }
    return condition != nil || constraint != nil
  }
}
