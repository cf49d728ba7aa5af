import Analytics
import Testing

@Suite struct RedactionLaws {
  private static let words = [
    "الموعد", "تأخر", "كثيرا", "and", "thanks", "الفني", "لم", "يحضر", "٣", "12", "،", "رقمي",
  ]
  private static let scripts: [UInt32] = [0x30, 0x660, 0x6F0, 0xFF10]
  private static let gaps = ["", "", "", " ", "-", " - ", ".", "\u{200F}", "\u{2009}", "/"]

  /// A number as people write it: digits of one script, with gaps here and there.
  private func written(_ digits: [Int], _ draw: inout SplitMix64) -> String {
    let zero = Self.scripts.randomElement(using: &draw) ?? 0x30
    return digits.reduce(into: "") { text, digit in
      if !text.isEmpty, draw.fraction() < 0.4 { text += Self.gaps.randomElement(using: &draw) ?? "" }
      if let scalar = Unicode.Scalar(zero + UInt32(digit)) { text.unicodeScalars.append(scalar) }
    }
  }

  private func around(_ secret: String, _ draw: inout SplitMix64) -> String {
    let before = (0..<Int.random(in: 0...4, using: &draw)).compactMap { _ in Self.words.randomElement(using: &draw) }
    let after = (0..<Int.random(in: 0...4, using: &draw)).compactMap { _ in Self.words.randomElement(using: &draw) }
    return (before + ["رقم", secret, "شكرا"] + after).joined(separator: " ")
  }

  private func digits(_ text: String) -> [Int] {
    text.unicodeScalars.compactMap { scalar in
      scalar.properties.numericType == nil ? nil : scalar.properties.numericValue.map { Int($0) }
    }
  }

  private func holds(_ digits: [Int], _ secret: [Int]) -> Bool {
    digits.indices.contains { digits[$0...].starts(with: secret) }
  }

  @Test func noLongNumberSurvivesInAnyScript() {
    law { draw in
      let head =
        [[0, 5], [9, 6, 6, 5], [0, 0, 9, 6, 6, 5], [1], [2], [0, 1, 1], [5]].randomElement(using: &draw) ?? []
      let secret = head + (0..<(head.count < 2 ? 9 : 8)).map { _ in Int.random(in: 0...9, using: &draw) }
      let quote = RedactedQuote(around(written(secret, &draw), &draw))
      return !holds(digits(quote.text), Array(secret.prefix(7))) && quote.text.contains("شكرا")
        && quote.parts.contains { if case .hidden = $0 { true } else { false } }
    }
  }

  @Test func noAccountSurvives() {
    law { draw in
      let secret = (0..<22).map { _ in Int.random(in: 0...9, using: &draw) }
      let text = around("SA" + written(secret, &draw), &draw)
      let quote = RedactedQuote(text)
      return !holds(digits(quote.text), Array(secret.prefix(6))) && !quote.text.contains("SA")
    }
  }

  @Test func noAddressSurvives() {
    law { draw in
      let signs = Array("abcdefghijklmnop0123456789._-")
      let name = "u" + String((0..<6).compactMap { _ in signs.randomElement(using: &draw) })
      let sign = ["@", " @ ", "＠", "@ "].randomElement(using: &draw) ?? "@"
      let quote = RedactedQuote(around(name + sign + "mail.example.sa", &draw))
      return !quote.text.contains(name) && !quote.text.contains("example") && quote.text.contains("شكرا")
    }
  }

  @Test func noNameOfTheCaseSurvivesInAnySpelling() {
    let names = ["محمد بن عبدالله العتيبي", "فاطمة الزهراني", "أحمد آل سعيد", "Khalid Al-Harbi"]
    let parts = [
      ["محمد", "العتيبي", "عبدالله", "عبد الله"], ["فاطمة", "فاطمه", "الزهراني"], ["أحمد", "احمد", "سعيد"],
      ["khalid", "KHALID", "Harbi"],
    ]
    let before = ["", "", "و", "ل", "ب", "ف"]
    law { draw in
      let person = Int.random(in: 0..<names.count, using: &draw)
      guard let name = parts[person].randomElement(using: &draw) else { return false }
      let isArabic = person < 3
      var written = isArabic ? before.randomElement(using: &draw) ?? "" : ""
      for letter in name {
        written.append(letter)
        if isArabic, letter != " ", draw.fraction() < 0.2 {
          written += ["\u{0640}", "\u{064E}", "\u{0651}"].randomElement(using: &draw) ?? ""
        }
      }
      let quote = RedactedQuote(around(written, &draw), names: [names[person]])
      return !quote.text.contains(written) && quote.parts.contains(.hidden(.name)) && quote.text.contains("شكرا")
    }
  }

  @Test func aRedactedQuoteHasNothingMoreToHide() {
    law { draw in
      let secrets = ["0551234567", "a.b@c.sa", "SA0380000000608010167519", "محمد", "٢٠٢٦", "١٠٨٧٦٥٤٣٢١", "12 345 67"]
      let text = (0..<Int.random(in: 0...8, using: &draw)).compactMap { _ in
        (secrets + Self.words).randomElement(using: &draw)
      }.joined(separator: [" ", "", "-"].randomElement(using: &draw) ?? " ")
      let once = RedactedQuote(text, names: ["محمد"]).text
      return RedactedQuote(once, names: ["محمد"]).text == once
    }
  }

  @Test func anyTextAtAllIsQuotedAndWhatIsNotHiddenStaysAsWritten() {
    law { draw in
      var raw = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...16, using: &draw) {
        let most: UInt32 = [0x7F, 0x6FF, 0xFFFF, 0x1_FFFF].randomElement(using: &draw) ?? 0x7F
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...most, using: &draw)) { raw.append(scalar) }
      }
      var rest = raw[...]
      return RedactedQuote(String(raw), names: ["a b", String(raw)]).parts.allSatisfy { part in
        guard case .text(let words) = part else { return true }
        // The pieces come in order, each a piece of what was written.
        while !rest.isEmpty, !rest.starts(with: words.unicodeScalars) { rest = rest.dropFirst() }
        let found = rest.starts(with: words.unicodeScalars)
        rest = rest.dropFirst(words.unicodeScalars.count)
        return found
      }
    }
  }
}
