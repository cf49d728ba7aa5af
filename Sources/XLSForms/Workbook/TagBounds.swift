/// How long the names in a part are, how many attributes its elements have and how deep they stand, counted byte by byte before
/// the parser sees them.
///
/// The parser compares each attribute of an element with all others, and looks for a prefix among all that are open; a long name
/// of nothing but marks is put in order again wherever it is looked up. Small files would take minutes.
enum TagBounds {
  /// The bytes of a name with its prefix; the longest of the standard has some forty.
  private static let name = 128
  /// The attributes of an element and of all those around it, with the name spaces that they open. The first element of a
  /// sheet has twenty where a program writes many, and a cell three.
  private static let attributes = 200
  /// The elements inside each other; a cell is the fourth.
  private static let depth = 100

  /// Whether a part keeps them, as far as it is sound; the parser reads nothing behind its first fault.
  static func areKept(by part: [UInt8]) -> Bool {
    part.withUnsafeBufferPointer { bytes in
      // The attributes of the open elements, each with those around it.
      var open: [Int] = []
      var place = 0
      while place < bytes.count {
        guard bytes[place] == UInt8(ascii: "<") else {
          place += 1
          continue
        }
        if stands("<!--", in: bytes, at: place) {
          place = end(of: "-->", in: bytes, from: place + 4)
        } else if stands("<![CDATA[", in: bytes, at: place) {
          place = end(of: "]]>", in: bytes, from: place + 9)
        } else if stands("</", in: bytes, at: place) {
          _ = open.popLast()
          place += 2
        } else {
          guard let tag = tag(in: bytes, from: place + 1, around: open.last ?? 0) else { return false }
          if !tag.isEmptyElement { open.append(tag.attributes) }
          guard open.count <= depth else { return false }
          place = tag.end
        }
      }
      return true
    }
  }

  /// A tag from behind its first sign on: where it ends, and its attributes with those around it; nil where they, or one of its
  /// names, are beyond the bounds. What stands in quotes is no name, and a `>` there ends no tag.
  private static func tag(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, around: Int
  ) -> (end: Int, attributes: Int, isEmptyElement: Bool)? {
    var (place, attributes, length) = (start, around, 0)
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: ">"): return (place, attributes, bytes[place - 2] == UInt8(ascii: "/"))
      case UInt8(ascii: "\""), UInt8(ascii: "'"): (quote, length) = (byte, 0)
      case UInt8(ascii: "="): (attributes, length) = (attributes + 1, 0)
      case UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0D: length = 0
      default: length += 1
      }
      if length > name || attributes > Self.attributes { return nil }
    }
    return (place, attributes, false)
  }

  private static func stands(_ sign: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let count = sign.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[place + offset] != sign.utf8Start[offset] { return false }
    return true
  }

  /// Behind the next such sign; the end of the part where there is none.
  private static func end(of sign: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if stands(sign, in: bytes, at: place) { return place + sign.utf8CodeUnitCount }
      place += 1
    }
    return bytes.count
  }
}
