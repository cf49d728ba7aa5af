import Vocabulary

/// The fields of a form as they were typed: each name with its values, in the order they came.
struct FormFields: Sendable, Hashable {
  private(set) var values: [String: [String]]
  /// The files that came with them, where the form may bring files.
  private(set) var files: [FormFile] = []

  init(values: [String: [String]] = [:]) { self.values = values }

  /// Reads `application/x-www-form-urlencoded` text.
  init(reading text: some Sequence<UInt8>) {
    var values: [String: [String]] = [:]
    for pair in Array(text).split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? Self.text(parts[1]) : ""
      values[parts.first.map(Self.text) ?? "", default: []].append(value)
    }
    self.values = values
  }

  mutating func add(_ name: String, _ value: String) { values[name, default: []].append(value) }

  mutating func add(_ file: FormFile) { files.append(file) }

  /// The first value of a field, without space at its ends; empty where there is none.
  func first(_ name: String) -> String { (values[name]?.first ?? "").trimmed }

  /// The fields without one of them, which is taken out.
  func taking(_ name: String) -> (value: String?, rest: [String: [String]]) {
    var rest = values
    let value = rest.removeValue(forKey: name)?.first
    return (value.flatMap { $0.isEmpty ? nil : $0 }, rest)
  }

  /// One name or value: `+` is a space, `%41` a byte; line ends become plain, other control characters go, and so do marks
  /// without end on one letter.
  private static func text(_ source: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    var pending = Array(source)[...]
    while let byte = pending.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        if let decoded = Self.byte(pending.prefix(2)) {
          bytes.append(decoded)
          pending = pending.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: isUnwanted) else { return text.withoutHeapedMarks }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnwanted($0) })).withoutHeapedMarks
  }

  /// Whether a character controls a device (Unicode's category Cc) and is no line end or tab.
  private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  private static func byte(_ digits: ArraySlice<UInt8>) -> UInt8? {
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return values.count == 2 ? UInt8(values[0] << 4 | values[1]) : nil
  }
}
