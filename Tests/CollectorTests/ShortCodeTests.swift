import Collector
import TestSupport
import Testing
import Vocabulary

/// Short codes: digits that are typed, told apart and forgiven.
@Suite struct ShortCodeTests {
  private let keys = ShortCodeKeys(
    code: Array(repeating: 1, count: 32), link: Array(repeating: 2, count: 32), hint: Array(repeating: 3, count: 32))

  private func codes(_ number: Int) -> [ShortCode] {
    var seed = Seeded(state: 7)
    return (0..<number).map { _ in ShortCode(of: Token(using: &seed), with: keys) }
  }

  @Test func aLinkHasAlwaysTheSameCode() {
    var seed = Seeded(state: 1)
    let token = Token(using: &seed)
    let code = ShortCode(of: token, with: keys)
    #expect(code == ShortCode(of: token, with: keys))
    #expect(code.digits.utf8.count == 12 && code.written.split(separator: " ").map(\.count) == [4, 4, 4])
    let others = ShortCodeKeys(
      code: Array(repeating: 4, count: 32), link: Array(repeating: 5, count: 32), hint: keys.hint)
    #expect(ShortCode(of: token, with: others) != code && code.link(with: others) != code.link(with: keys))
    #expect(Set(codes(10_000)).count == 10_000)
  }

  @Test func itIsReadHoweverItIsTyped() throws {
    for code in codes(200) {
      let arabic = Numerals.arabicIndic(code.written)
      for typed in [
        code.digits, code.written, arabic, " \u{200F}\(code.written)\u{00A0}", code.written.replacing(" ", with: "-"),
        code.digits.replacing("0", with: "O").replacing("1", with: "l"),
      ] {
        #expect(try ShortCode(typed: typed) == code, "\(typed)")
      }
    }
  }

  /// Damm's check digit: every single wrong digit, and every exchange of two neighbours.
  @Test func everySlipOfTheFingerIsFound() {
    for code in codes(100) {
      let digits = Array(code.digits)
      for place in digits.indices {
        for other in "0123456789" where other != digits[place] {
          var slipped = digits
          slipped[place] = other
          #expect(throws: ShortCodeRefusal.mistyped) { try ShortCode(typed: String(slipped)) }
        }
        guard place + 1 < digits.count, digits[place] != digits[place + 1] else { continue }
        var exchanged = digits
        exchanged.swapAt(place, place + 1)
        #expect(throws: ShortCodeRefusal.mistyped) { try ShortCode(typed: String(exchanged)) }
      }
    }
  }

  @Test func whatCannotBeACodeIsSaid() {
    #expect(throws: ShortCodeRefusal.missing) { try ShortCode(typed: " - ") }
    #expect(throws: ShortCodeRefusal.notDigits) { try ShortCode(typed: "1234 5678 901x") }
    #expect(throws: ShortCodeRefusal.notDigits) { try ShortCode(typed: "<script>") }
    #expect(throws: ShortCodeRefusal.wrongLength(11)) { try ShortCode(typed: "١٢٣٤٥٦٧٨٩٠١") }
    #expect(throws: ShortCodeRefusal.wrongLength(40)) { try ShortCode(typed: String(repeating: "1", count: 40)) }
    #expect(ShortCodeRefusal.wrongLength(11).words.ar.contains("١١"))
  }

  /// A hint leads many codes to few questionnaires, and gives away no more than its 20 bits.
  @Test func hintsAreSpread() {
    let hints = codes(5_000).map { $0.hint(with: keys) }
    #expect(hints.allSatisfy { (0..<ShortCode.hints).contains($0) })
    #expect(Set(hints).count > 4_950)
  }
}
