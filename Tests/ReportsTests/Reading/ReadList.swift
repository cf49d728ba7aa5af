/// A list read as RFC 4180 says.
struct ReadList {
  let heads: [String]
  /// The records, each field by its heading.
  let records: [[String: String]]

  /// Nil without the byte order mark or where a record has not a field for each heading.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
    var rows: [[String]] = [[]]
    var field = String.UnicodeScalarView()
    var isQuoted = false
    let signs = Array(String(decoding: bytes.dropFirst(3), as: UTF8.self).unicodeScalars)
    var place = 0
    func take() {
      rows[rows.count - 1].append(String(field))
      field = String.UnicodeScalarView()
    }
    while place < signs.count {
      let sign = signs[place]
      let next = place + 1 < signs.count ? signs[place + 1] : nil
      if isQuoted {
        if sign == "\"", next == "\"" {
          field.append(sign)
          place += 1
        } else if sign == "\"" {
          isQuoted = false
        } else {
          field.append(sign)
        }
      } else if sign == "\"" {
        isQuoted = true
      } else if sign == "," {
        take()
      } else if sign == "\r", next == "\n" {
        take()
        rows.append([])
        place += 1
      } else {
        field.append(sign)
      }
      place += 1
    }
    guard rows.last == [] else { return nil }
    rows.removeLast()
    heads = rows.first ?? []
    let heads = heads
    guard rows.allSatisfy({ $0.count == heads.count }) else { return nil }
    records = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(heads, $0)) }
  }

  func record(_ wanted: [String: String]) -> [String: String]? {
    records.first { record in wanted.allSatisfy { record[$0.key] == $0.value } }
  }
}
