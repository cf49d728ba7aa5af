import Vocabulary

extension Reader {
  /// Digits of both scripts.
  static let numbers = Reader(
    "numbers", words: ["٣", "۳", ".", "-", "٫"], length: 256, texts: ["١٢٣", "12.5", "۱۲", "-3", "2026-10-03"]
  ) { text in
    let western = Numerals.western(text)
    try promise(Numerals.western(western) == western, "western digits change again")
    try promise(western.unicodeScalars.count == text.unicodeScalars.count, "a character was lost")
    let arabic = Numerals.arabicIndic(western)
    try promise(!arabic.utf8.contains { (48...57).contains($0) }, "a western digit is left in \(arabic)")
    let digits = western.unicodeScalars.filter { (48...57).contains($0.value) }
    let back = Numerals.western(arabic).unicodeScalars.filter { (48...57).contains($0.value) }
    try promise(digits.elementsEqual(back), "digits differ")
    return Int(western) != nil
  }
}
