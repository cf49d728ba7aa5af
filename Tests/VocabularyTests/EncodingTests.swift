import Testing
import Vocabulary

struct EncodingTests {
  @Test func bytesComeBackFromTheirHexadecimalDigits() {
    let bytes = (0...255).map { UInt8($0) }
    #expect(Hexadecimal.written([0, 10, 255]) == "000aff")
    #expect(Hexadecimal.bytes(Hexadecimal.written(bytes)) == bytes)
    #expect(Hexadecimal.bytes("") == [])
    for text in ["0", "0g", "0A", "٠٠", "+1", "0x00", " 00"] { #expect(Hexadecimal.bytes(text) == nil, "\(text)") }
  }

  @Test func onlyWhatAnAddressMayHoldStaysAsItIs() {
    #expect(PercentEncoding.written("Az09-._~") == "Az09-._~")
    #expect(PercentEncoding.written("a b&c=d/نعم") == "a%20b%26c%3Dd%2F%D9%86%D8%B9%D9%85")
    #expect(PercentEncoding.written("/staff/a?b", leaving: ["/"]) == "/staff/a%3Fb")
    #expect(PercentEncoding.written("ن", leaving: ["ن"]) == "%D9%86")
  }
}

struct YAMLAliasTests {
  @Test func aTextOfAliasesOfAliasesIsToldByItsLine() {
    let laughs = (1...6).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1)]" }.joined(separator: "\n")
    #expect(YAMLAliases.lineBeyondMost(in: laughs) == 3)
    #expect(YAMLAliases.lineBeyondMost(in: "- *a\n- *b\n- *c\n- *d\n") == nil)
    #expect(YAMLAliases.lineBeyondMost(in: "{*a : *b, ? *c , [*d,\t*e]}") == 1)
  }

  @Test func aStarInATextIsNoAlias() {
    let text = "ar: \"الاسم *إلزامي\"\nen: Name *required, 2 *3 and **more**\n* a\n- * b\n"
    #expect(YAMLAliases.lineBeyondMost(in: String(repeating: text, count: 9)) == nil)
    let quoted = "en: \"Name: *required*, it\\\"s: *so\"\nar: '- *أ, [*b'\n# see: *x\n"
    #expect(YAMLAliases.lineBeyondMost(in: String(repeating: quoted, count: 9)) == nil)
  }

  @Test func aQuoteOverALineHidesNoAlias() {
    #expect(YAMLAliases.lineBeyondMost(in: "a: [\"x\n\", *a, *b, *c, *d, *e, # \"\n]") == 2)
  }
}

struct YAMLSexagesimalTests {
  /// Each would end the program where a parser multiplies it out.
  @Test(arguments: [
    "233333333333333332:9", "-9_2233_72036854775807:1", "0:0:0:0:0:0:0:0:0:0:0:0", "153722867280912931:0",
    "1:+233333333333333332",
  ])
  func aNumberThatMayNotFitIsTooLong(number: String) { #expect(YAMLSexagesimals.isTooLong(number)) }

  @Test(arguments: [
    "12:30:59", "2026-11-28T12:30:59+03:00", "12345678901234567890", "2026-01-01:2026-12-31", "https://a.sa:8080",
    "", ":", "1234567890123456:",
  ])
  func otherDigitsAndColonsAreLeft(value: String) { #expect(!YAMLSexagesimals.isTooLong(value)) }
}
