import Testing
import Vocabulary

@Suite struct WhiteSpaceTests {
  @Test(arguments: [
    ("", ""), (" \t\r\n", ""), ("a", "a"), ("  نعم \u{00A0}", "نعم"), ("\u{2028}a b\u{3000}", "a b"),
    ("a \u{0651}", "a \u{0651}"),
  ])
  func whiteSpaceGoesFromBothEnds(text: String, trimmed: String) {
    #expect(text.trimmed.unicodeScalars.elementsEqual(trimmed.unicodeScalars))
  }
}
