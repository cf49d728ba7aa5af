import Vocabulary

@testable import Web

extension Reader {
  /// The body of a form, `application/x-www-form-urlencoded`.
  static let form = Reader(
    "form", words: ["&", "=", "%", "+", "%0D%0A", "%D9%86", "&&", "%00"],
    seeds: [
      "a=1&a=2&b=%D9%86%D8%B9%D9%85+x%2By&c&=d&e=1=2&f=%0D%0A%00%09", "Q2=3&Q8=10&Q9=1&Q9=2&key=0f",
      "a=%&b=%4&c=%zz",
    ]
  ) { bytes in
    let fields = FormFields(reading: bytes)
    let size = fields.values.reduce(0) { $0 + $1.value.reduce(0) { $0 + $1.unicodeScalars.count } }
    try promise(size <= bytes.count, "more was read than was sent")
    let body = fields.values.sorted { $0.key < $1.key }.flatMap { name, values in
      values.map { "\(PercentEncoding.written(name))=\(PercentEncoding.written($0))" }
    }
    let again = FormFields(reading: Array(body.joined(separator: "&").utf8))
    try promise(again == fields, "written and read again it is \(again.values)")
    for name in fields.values.keys {
      try promise(fields.taking(name).rest.count == fields.values.count - 1, "\(name) was not taken out")
      // A space with a mark on it is no space.
      let first = fields.first(name).unicodeScalars
      let ends = [first.first, first.last].compactMap { $0 }
      try promise(!ends.contains(where: \.properties.isWhitespace), "space stands at an end")
    }
    return !fields.values.isEmpty
  }
}
