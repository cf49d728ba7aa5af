/// The whole numbers of a YAML file that are written in sixties, as YAML 1.1 has them (`1:30:00`).
///
/// A parser that multiplies them out ends the program where the sum is more than 64 bits hold. No file that Rida reads needs one.
public enum YAMLSexagesimals {
  /// How many signs one may have: whatever they are, the number fits.
  public static let longest = 16
  /// What is said of a file that has a longer one, in the words of the parser's own faults.
  public static let problem = "a number in sixties (1:30:00) of more than \(longest) signs: write it in quotes"

  /// Whether a value that stands without quotes is one that is too long. What stands in quotes is never multiplied out.
  public static func isTooLong(_ value: String) -> Bool {
    let signs = value.utf8.filter { $0 != UInt8(ascii: "_") }
    guard signs.count > longest, signs.contains(UInt8(ascii: ":")) else { return false }
    return signs.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).allSatisfy(isNumber)
  }

  private static func isNumber(_ part: ArraySlice<UInt8>) -> Bool {
    let hasSign = part.first == UInt8(ascii: "-") || part.first == UInt8(ascii: "+")
    let digits = hasSign ? part.dropFirst() : part
    return !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
