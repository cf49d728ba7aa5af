import Vocabulary

extension FormFields {
  /// The most parts of one form.
  private static let mostParts = 40

  /// Reads `multipart/form-data` (RFC 7578): fields and files. Nil for what is none; a part beyond the limit is not read.
  init?(multipart body: [UInt8], contentType: String) {
    guard let boundary = Self.parameter("boundary", in: contentType), !boundary.isEmpty, boundary.utf8.count <= 70
    else { return nil }
    let mark = Array("--\(boundary)".utf8)
    guard var place = Self.find(mark, in: body, from: 0) else { return nil }
    self.init()
    for _ in 0..<Self.mostParts {
      place += mark.count
      // Two dashes close the form.
      if body.count >= place + 2, body[place] == 45, body[place + 1] == 45 { return }
      guard let headEnd = Self.find([13, 10, 13, 10], in: body, from: place),
        let end = Self.find([13, 10] + mark, in: body, from: headEnd + 2)
      else { return nil }
      let head = String(decoding: body[place..<headEnd], as: UTF8.self).withoutHeapedMarks
      let content = headEnd + 4 <= end ? Array(body[headEnd + 4..<end]) : []
      take(head: head, content)
      place = end + 2
    }
    return nil
  }

  private mutating func take(head: String, _ content: [UInt8]) {
    let lines = head.split(separator: "\r\n")
    guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = Self.parameter("name", in: String(disposition))
    else { return }
    if let file = Self.parameter("filename", in: String(disposition)) {
      let short = file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
      if !content.isEmpty { add(FormFile(field: name, name: String(short.prefix(120)), bytes: content)) }
    } else {
      add(name, String(decoding: content.prefix(65_536), as: UTF8.self).withoutHeapedMarks)
    }
  }

  /// A parameter of a header, with or without quotes. Read character by character: a mark that joins a letter to the quote
  /// before it does not take the quote away.
  private static func parameter(_ name: String, in header: String) -> String? {
    for part in header.unicodeScalars.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != "\r" && $0 != "\n" } }
      guard pair.count == 2,
        String(String.UnicodeScalarView(pair[0].filter { !$0.properties.isWhitespace })).lowercased() == name
      else { continue }
      var value = pair[1].drop { $0.properties.isWhitespace }
      if value.first == "\"" { value = value.dropFirst().prefix { $0 != "\"" } }
      return String(String.UnicodeScalarView(value))
    }
    return nil
  }

  private static func find(_ sought: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = sought.first, start >= 0 else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place + sought.count <= bytes.count {
        if bytes[place] == first, bytes[place..<place + sought.count].elementsEqual(sought) { return place }
        place += 1
      }
      return nil
    }
  }
}
