import Vocabulary

extension Wording {
  /// A formula in the reader's digits, kept in its own order from left to right.
  ///
  /// Arabic-Indic digits would turn the signs between them round, so that the order is laid down and not left to them.
  func formula(_ western: String) -> String {
    guard language == .arabic else { return "\u{2066}\(western)\u{2069}" }
    return "\u{2066}\u{202D}\(Numerals.arabicIndic(western))\u{202C}\u{2069}"
  }
}
