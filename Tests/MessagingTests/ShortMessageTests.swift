import Messaging
import Testing

/// What a text costs on the network of phones (3GPP TS 23.038 and 23.040).
@Suite struct ShortMessageTests {
  @Test(arguments: [
    ("", 1), (String(repeating: "a", count: 160), 1), (String(repeating: "a", count: 161), 2),
    (String(repeating: "a", count: 306), 2), (String(repeating: "a", count: 307), 3),
    (String(repeating: "ع", count: 70), 1), (String(repeating: "ع", count: 71), 2),
    (String(repeating: "ع", count: 134), 2), (String(repeating: "ع", count: 135), 3),
  ])
  func aTextIsCutWhereTheStandardCutsIt(text: String, parts: Int) {
    #expect(ShortMessage(text).parts == parts)
  }

  @Test func aCharacterOfTheExtensionTakesTwoPlacesAndIsNotCut() {
    #expect(ShortMessage(String(repeating: "€", count: 80)).parts == 1)
    #expect(ShortMessage(String(repeating: "€", count: 81)).parts == 2)
    // 76 pairs fit into 153 places; the 77th begins the next part.
    #expect(ShortMessage(String(repeating: "€", count: 152)).parts == 2)
    #expect(ShortMessage(String(repeating: "€", count: 153)).parts == 3)
    #expect(ShortMessage(String(repeating: "😀", count: 35)).parts == 1)
    // 33 pairs fit into 67 places.
    #expect(ShortMessage(String(repeating: "😀", count: 66)).parts == 2)
    #expect(ShortMessage(String(repeating: "😀", count: 67)).parts == 3)
  }

  @Test func oneArabicLetterMakesTheWholeTextArabic() {
    #expect(ShortMessage("Rate us: https://rate.example.sa/s/x").isBasic)
    #expect(!ShortMessage("Rate us: https://rate.example.sa/s/x ع").isBasic)
    #expect(!ShortMessage("“quoted”").isBasic)
  }
}
