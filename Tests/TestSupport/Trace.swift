public import Foundation
import Vocabulary

/// A search for a person's data in raw bytes: in every form in which a program might have written them.
public enum Trace {
  /// The forms of a text: its digits in either script, as UTF-8 and as UTF-16 of either byte order.
  public static func forms(of text: String) -> [String: Data] {
    var forms: [String: Data] = [:]
    let arabic = String(
      String.UnicodeScalarView(
        Numerals.western(text).unicodeScalars.map { scalar in
          (48...57).contains(scalar.value) ? Unicode.Scalar(scalar.value - 48 + 0x0660) ?? scalar : scalar
        }))
    for (script, written) in ["western": Numerals.western(text), "arabic": arabic, "plain": text] {
      forms["\(script) UTF-8"] = Data(written.utf8)
      forms["\(script) UTF-16LE"] = written.data(using: .utf16LittleEndian)
      forms["\(script) UTF-16BE"] = written.data(using: .utf16BigEndian)
    }
    return forms
  }

  /// The forms of a text that are found in some bytes; nothing where it left no trace.
  public static func found(of text: String, in bytes: Data) -> [String] {
    forms(of: text).filter { bytes.range(of: $0.value) != nil }.map(\.key).sorted()
  }
}
