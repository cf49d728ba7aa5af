/// The whole numbers of a YAML text that are written in sixties, as YAML 1.1 has them (`1:30:00`).
///
/// A parser that multiplies them out ends the program where the sum is more than 64 bits hold. No file that Rida reads needs one.
public enum YAMLSexagesimals {
  /// How many signs one may have: whatever they are, the number fits.
  public static let longest = 16
  /// What is said of a text that has a longer one, in the words of the parser's own faults.
  public static let problem = "a number in sixties (1:30:00) of more than \(longest) signs: write it in quotes"

  /// The line of the first that is too long; nil where there is none.
  public static func lineTooLong(in text: String) -> Int? {
    var (line, length, joined): (Int, Int, Bool) = (1, 0, false)
    var before: UInt8?
    for byte in text.utf8 {
      if isPart(byte) {
        length += 1
        // The colon after a name is followed by a space.
        joined = joined || (before == UInt8(ascii: ":") && byte != UInt8(ascii: ":") && length > 1)
        if joined, length > longest { return line }
      } else {
        (length, joined) = (0, false)
        if byte == UInt8(ascii: "\n") { line += 1 }
      }
      before = byte
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
