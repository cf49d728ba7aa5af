/// The text of a sheet, written and read.
extension CountSheet {
  /// The sheet in short; empty where nothing was counted.
  public var shorthand: String {
    var text: [UInt8] = []
    for group in groups {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text += group.heading.utf8
      var mark = UInt8(ascii: "=")
      for count in group.counts {
        text.append(mark)
        Self.write(count.code, into: &text)
        text.append(UInt8(ascii: ":"))
        Self.write(count.number, into: &text)
        mark = UInt8(ascii: ",")
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what was kept in short, in any order; nil for anything else.
  public init?(shorthand: String) {
    self.init()
    var shorthand = shorthand
    guard shorthand.withUTF8({ add(shorthand: UnsafeRawBufferPointer($0)) }) else { return nil }
  }

  /// Adds the counts of a sheet that was kept in short; false, and perhaps a part of it added, where it is anything else.
  public mutating func add(shorthand text: UnsafeRawBufferPointer) -> Bool {
    var at = 0
    while at < text.count {
      guard let end = text[at...].firstIndex(of: UInt8(ascii: "=")), end > at else { return false }
      let place = place(of: String(decoding: text[at..<end], as: UTF8.self))
      at = end
      repeat {
        at += 1
        guard let code = Self.number(in: text, at: &at), at < text.count, text[at] == UInt8(ascii: ":") else {
          return false
        }
        at += 1
        guard let number = Self.number(in: text, at: &at), number > 0 else { return false }
        add(number, of: code, at: place)
      } while at < text.count && text[at] == UInt8(ascii: ",")
      guard at < text.count else { return true }
      guard text[at] == UInt8(ascii: " "), at + 1 < text.count else { return false }
      at += 1
    }
    return true
  }

  private static func write(_ number: Int, into text: inout [UInt8]) {
    if number >= 10 { write(number / 10, into: &text) }
    text.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// The digits at a place, which moves behind them; nil where there are none, or more than any count has.
  private static func number(in text: UnsafeRawBufferPointer, at place: inout Int) -> Int? {
    var number: Int?
    while place < text.count, (48...57).contains(text[place]) {
      let value = (number ?? 0) * 10 + Int(text[place] - 48)
      guard value <= 1_000_000_000_000 else { return nil }
      number = value
      place += 1
    }
    return number
  }
}
