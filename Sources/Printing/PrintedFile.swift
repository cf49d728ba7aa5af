import Foundation
import Vocabulary

/// A PDF as the printer made it, whose dates are still those of the machine's clock, and whose pieces it numbered as it went.
struct PrintedFile {
  private let bytes: [UInt8]

  /// Nil where the bytes are no whole PDF.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "%PDF-".utf8), Self.places(of: "%%EOF", in: bytes.suffix(1_024)).isEmpty == false else {
      return nil
    }
    self.bytes = bytes
  }

  /// The names of its fonts.
  var fonts: Set<String> {
    let mark = Array("/BaseFont /".utf8)
    return Set(
      Self.places(of: "/BaseFont /", in: bytes[...]).map { place in
        let name = bytes[(place + mark.count)...].prefix {
          $0 > 32 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
        }
        return String(decoding: name, as: UTF8.self)
      })
  }

  /// The file with the day as the date on which it was made and changed, and the pieces of its structure numbered from one, in
  /// their order: at the same places and of the same length.
  func dated(_ day: Day) -> [UInt8] {
    let bytes = Self.renumbered(bytes)
    let date = Array("(D:\(day.description.filter { $0 != "-" })000000+00'00')".utf8)
    var dated = bytes
    for key in ["/CreationDate ", "/ModDate "] {
      for place in Self.places(of: key, in: bytes[...]) {
        let start = place + key.utf8.count
        guard bytes[start...].starts(with: "(D:".utf8),
          let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")), end - start + 1 == date.count
        else { continue }
        dated.replaceSubrange(start...end, with: date)
      }
    }
    return dated
  }

  /// The printer numbers pieces (`node00000209`) through all it does; another run may begin at another number.
  private static func renumbered(_ bytes: [UInt8]) -> [UInt8] {
    let (mark, digits) = (Array("(node".utf8), 8)
    let numbers = places(of: "(node", in: bytes[...]).filter { place in
      let number = bytes[(place + mark.count)...].prefix(digits + 1)
      return number.count == digits + 1 && number.dropLast().allSatisfy { (48...57).contains($0) }
        && number.last == UInt8(ascii: ")")
    }.map { $0 + mark.count }
    let names = Set(numbers.map { Array(bytes[$0..<($0 + digits)]) }).sorted { $0.lexicographicallyPrecedes($1) }
    let ranks = Dictionary(uniqueKeysWithValues: zip(names, 1...))
    var renumbered = bytes
    for place in numbers {
      guard let rank = ranks[Array(bytes[place..<(place + digits)])] else { continue }
      let text = String(rank)
      let written = Array((String(repeating: "0", count: digits - text.utf8.count) + text).utf8)
      renumbered.replaceSubrange(place..<(place + digits), with: written)
    }
    return renumbered
  }

  private static func places(of text: String, in bytes: ArraySlice<UInt8>) -> [Int] {
    let (data, wanted) = (Data(bytes), Data(text.utf8))
    var places: [Int] = []
    var rest = data.startIndex..<data.endIndex
    while let found = data.range(of: wanted, in: rest) {
      places.append(bytes.startIndex + found.lowerBound)
      rest = found.upperBound..<data.endIndex
    }
    return places
  }
}
