import Testing
import Vocabulary
import Workflow

@Suite struct IdentityTests {
  private func nationalID(_ text: String) -> NationalIDRefusal? {
    do throws(NationalIDRefusal) { _ = try NationalID(text) } catch { return error }
    return nil
  }

  private func iban(_ text: String) -> IBANRefusal? {
    do throws(IBANRefusal) { _ = try IBAN(text) } catch { return error }
    return nil
  }

  @Test func anIdentityNumberIsTenDigitsWithItsCheckDigit() throws {
    #expect(nationalID("1000000008") == nil)
    #expect(nationalID("2000000006") == nil)
    #expect(try NationalID("\u{200F} ١٠٠٠ ٠٠٠ ٠٠٨ ").digits == "1000000008")
    #expect(try NationalID("1000000008").isCitizen)
    #expect(try !NationalID("2000000006").isCitizen)
    #expect(try NationalID("1000000008").masked == "••••••0008")
    #expect(nationalID("3000000004") == .firstDigit)
    #expect(nationalID("100000008") == .notTenDigits)
    #expect(nationalID("") == .notTenDigits)
    #expect(nationalID("10000000O8") == .notDigits)
    #expect(nationalID("１０００００００08") == .notDigits)
  }

  @Test func oneWrongDigitOrTwoNeighboursExchangedAreFound() throws {
    var chance = Chance(state: 7)
    for _ in 0..<200 {
      let first = (0..<9).map { place in place == 0 ? Int(chance.next() % 2) + 1 : Int(chance.next() % 10) }
      let valid = (0..<10).map { (first + [$0]).map(String.init).joined() }.filter { nationalID($0) == nil }
      #expect(valid.count == 1)
      var digits = try #require(valid.first).map(String.init)
      let place = Int(chance.next() % 9) + 1
      digits[place] = String(((Int(digits[place]) ?? 0) + 1 + Int(chance.next() % 9)) % 10)
      #expect(nationalID(digits.joined()) == .checkDigit)
      var exchanged = try #require(valid.first).map(String.init)
      let (one, two) = (exchanged[place == 9 ? 8 : place], exchanged[place == 9 ? 9 : place + 1])
      exchanged.swapAt(place == 9 ? 8 : place, place == 9 ? 9 : place + 1)
      // Luhn does not tell 09 from 90.
      let told = one != two && Set([one, two]) != ["0", "9"]
      #expect(nationalID(exchanged.joined()) == (told ? .checkDigit : nil))
    }
  }

  @Test func anAccountNumberIsCheckedByItsRemainder() throws {
    #expect(try IBAN("sa03 8000 0000 6080 1016 7519").text == "SA0380000000608010167519")
    #expect(try IBAN("SA٠٣٨٠٠٠٠٠٠٠٦٠٨٠١٠١٦٧٥١٩").bank == "80")
    #expect(try IBAN("SA0380000000608010167519").grouped == "SA03 8000 0000 6080 1016 7519")
    #expect(iban("SA0380000000608010167518") == .checkDigits)
    #expect(iban("SA03800000006080101675") == .notTwentyFour)
    #expect(iban("GB82WEST12345698765432") == .notSaudi)
    #expect(iban("SA03800000006080101675é") == .characters)
    #expect(iban("SA038000000060801016751_") == .characters)
    #expect(iban("SAX380000000608010167519") == .characters)
  }

  /// A number copied out of Arabic text brings the marks along by which it stood in its direction.
  @Test(arguments: [
    "\u{2066}0512345678\u{2069}", "\u{061C}٠٥١ ٢٣٤ ٥٦٧٨", "\u{202A}+966-512345678\u{202C}", "\u{FEFF}512345678",
  ])
  func aMobileNumberIsReadWithTheMarksOfItsDirection(_ written: String) {
    #expect(MobileNumber(written)?.text == "+966512345678")
  }

  @Test func aNameIsTidiedAndHasLettersOnly() throws {
    #expect(try PersonName("  نورة \u{200F} بنت\tسعد ").text == "نورة بنت سعد")
    // Found by fuzzing: a mark that begins a word stays with it.
    let marked = try PersonName("نورة \u{0651}سعد")
    #expect(try PersonName(marked.text) == marked && marked.text.unicodeScalars.contains("\u{0651}"))
    #expect(try PersonName("Mary-Ann O’Neil").text == "Mary-Ann O’Neil")
    let bad: [(String, PersonNameRefusal)] = [
      (" ", .missing), ("نورة", .oneWord), ("نورة 5", .characters), ("نورة --", .characters),
      ("<b>نورة</b> سعد", .characters), (String(repeating: "نور ", count: 40), .tooLong),
    ]
    for (text, expected) in bad { #expect(throws: expected, "\(text)") { try PersonName(text) } }
  }

  @Test func everyRefusalSaysWhatToWrite() {
    let words =
      [NationalIDRefusal.notDigits, .notTenDigits, .firstDigit, .checkDigit].map(\.words)
      + [IBANRefusal.notSaudi, .notTwentyFour, .characters, .checkDigits].map(\.words)
      + [PersonNameRefusal.missing, .oneWord, .characters, .tooLong].map(\.words)
    #expect(Set(words.map(\.ar)).count == 12)
    #expect(words.allSatisfy { !$0.ar.contains { "0123456789".contains($0) } && $0.en.hasSuffix(".") })
  }

  @Test func aNameAtReceptionIsAsLongAsItsMarks() throws {
    func written(_ name: String) throws -> Beneficiary {
      try Beneficiary(BeneficiaryID(high: 1, low: 1), name: name, mobile: "0500000001")
    }
    #expect(try written("نُورَة  بِنْت سَعْد").name == "نُورَة بِنْت سَعْد")
    #expect(throws: RequestRefusal.nameNotReadable) {
      try written("س" + String(repeating: "\u{064E}", count: Beneficiary.longestName))
    }
  }
}
