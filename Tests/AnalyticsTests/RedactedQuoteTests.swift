import Analytics
import Testing

@Suite struct RedactedQuoteTests {
  private func kinds(_ text: String, names: [String] = []) -> [RedactedQuote.Secret] {
    RedactedQuote(text, names: names).parts.compactMap { part in
      if case .hidden(let secret) = part { secret } else { nil }
    }
  }

  @Test func aCommentWithoutSecretsStaysAsItWas() {
    let text = "انتظرت ٤٥ دقيقة في المقر، والطلب 12345 لم يُنجز منذ 2026."
    #expect(RedactedQuote(text, names: ["خالد الحربي"]).parts == [.text(text)])
    #expect(RedactedQuote("").parts.isEmpty)
  }

  @Test func aQuoteKeepsItsWordsAroundWhatIsHidden() {
    let quote = RedactedQuote("اتصلوا على ٠٥٥١٢٣٤٥٦٧ من فضلكم")
    #expect(quote.parts == [.text("اتصلوا على "), .hidden(.phone), .text(" من فضلكم")])
    #expect(quote.text == "اتصلوا على […] من فضلكم")
  }

  @Test(arguments: [
    "0551234567", "+966 55 123 4567", "00966551234567", "٠٥٥-١٢٣-٤٥٦٧", "۰۵۵۱۲۳۴۵۶۷", "(055) 123.4567", "551234567",
    "920012345", "0112345678", "8001234567", "055\u{200F}123\u{200F}4567", "0️⃣5️⃣5️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣",
    "０５５１２３４５６７", "0 5 5 1 2 3 4 5 6 7",
  ])
  func aTelephoneNumberIsHiddenHoweverItIsWritten(_ number: String) {
    #expect(RedactedQuote("جوالي \(number) شكرا").text == "جوالي […] شكرا")
    #expect(kinds(number) == [.phone])
  }

  @Test func identityNumbersAndAccountsAreKnownByTheirForm() {
    #expect(kinds("هويتي 1087654321") == [.nationalID])
    #expect(kinds("إقامتي ٢٠٨٧٦٥٤٣٢١") == [.nationalID])
    #expect(kinds("SA0380000000608010167519") == [.iban])
    #expect(kinds("آيبان: sa03 8000 0000 6080 1016 7519، شكرا") == [.iban])
    #expect(kinds("SA٠٣٨٠٠٠٠٠٠٠٦٠٨٠١٠١٦٧٥١٩") == [.iban])
    #expect(kinds("GB29NWBK60161331926819") == [.iban])
    #expect(kinds("1234567") == [.number])
  }

  /// What stands right after a number is hidden with it, or the number that is hidden would make it seen.
  @Test func anAccountRightAfterADigitIsHidden() {
    #expect(kinds("1087654321SA0380000000608010167519") == [.nationalID, .iban])
    let quote = RedactedQuote("080 1016 79169SA01OOOOOOOOOOOOOOOOO 8000 0000")
    #expect(quote.text == "[…][…]" && RedactedQuote(quote.text).text == quote.text)
  }

  @Test func addressesAreHiddenWithOrWithoutSpaces() {
    #expect(RedactedQuote("راسلوني a.b-c@mail.example.sa الآن").text == "راسلوني […] الآن")
    #expect(RedactedQuote("write to ali @ example.com please").text == "write to […] please")
    #expect(kinds("حسابي @khalid_90") == [.address])
    #expect(RedactedQuote("meet @ noon").text == "meet […] noon")
  }

  @Test(arguments: [
    "محمد", "ومحمد", "لمحمد", "مُحَمَّد", "محـــمد", "محممممد", "يامحمد", "العتيبي", "للعتيبي", "عتيبي", "عبد الله",
    "عبدالله",
  ])
  func aNameOfTheCaseIsHidden(_ name: String) {
    let quote = RedactedQuote("الموظف \(name) ممتاز", names: ["محمد بن عبدالله العتيبي"])
    #expect(quote.text == "الموظف […] ممتاز")
  }

  @Test func aNameInAnotherScriptOrCompoundIsHidden() {
    #expect(RedactedQuote("Thanks to KHALID.", names: ["Khalid Al-Harbi"]).text == "Thanks to […].")
    #expect(RedactedQuote("شكرا عبدالرحمن", names: ["عبد الرحمن السالم"]).text == "شكرا […]")
    #expect(RedactedQuote("الحمد لله، ابن الحلال", names: ["عبد الله بن سالم"]).text == "الحمد لله، ابن الحلال")
  }
}
