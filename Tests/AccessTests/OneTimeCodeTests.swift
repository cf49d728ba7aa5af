import Access
import Testing
import Vocabulary

@Suite struct OneTimeCodeTests {
  /// The secret of both standards' examples: the ASCII digits 1234567890 twice.
  private func secret() throws -> OneTimeSecret {
    try #require(OneTimeSecret(bytes: Array("12345678901234567890".utf8)))
  }

  @Test func theCodesOfRFC6238AreMade() throws {
    let examples: [(Int64, String)] = [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ]
    for (seconds, code) in examples {
      let step = OneTimeCode.step(at: Moment(seconds: seconds))
      #expect(try OneTimeCode.code(secret(), step: step, digits: 8) == code)
      #expect(try OneTimeCode.code(secret(), step: step) == String(code.suffix(6)))
    }
  }

  @Test func theCodesOfRFC4226AreMade() throws {
    let codes = [
      "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
    ]
    for (step, code) in codes.enumerated() { #expect(try OneTimeCode.code(secret(), step: Int64(step)) == code) }
  }

  @Test func aCodeServesFromHalfAMinuteBeforeItsStepToHalfAMinuteAfter() throws {
    let secret = try secret()
    let step = Int64(50_000_000)
    let code = OneTimeCode.code(secret, step: step)
    let begin = step * 30
    let expected: [(Int64, Bool)] = [(-31, false), (-30, true), (0, true), (29, true), (59, true), (60, false)]
    for (second, accepted) in expected {
      let found = OneTimeCode.step(of: code, secret, at: Moment(seconds: begin + second), after: nil)
      #expect((found == step) == accepted, "\(second)")
    }
  }

  @Test func noCodeIsAcceptedTwiceNorAnEarlierOneAfterIt() throws {
    let secret = try secret()
    let now = Moment(seconds: 1_500_000_015)
    let step = OneTimeCode.step(at: now)
    let code = OneTimeCode.code(secret, step: step)
    #expect(OneTimeCode.step(of: code, secret, at: now, after: step - 1) == step)
    #expect(OneTimeCode.step(of: code, secret, at: now, after: step) == nil)
    let earlier = OneTimeCode.code(secret, step: step - 1)
    #expect(OneTimeCode.step(of: earlier, secret, at: now, after: step) == nil)
    let later = OneTimeCode.code(secret, step: step + 1)
    #expect(OneTimeCode.step(of: later, secret, at: now, after: step) == step + 1)
  }

  @Test func aCodeIsTypedInEitherScript() throws {
    let secret = try secret()
    let now = Moment(seconds: 59)
    for typed in ["287082", "٢٨٧٠٨٢", " 287 082 ", "\u{200F}٢٨٧ ٠٨٢"] {
      #expect(OneTimeCode.step(of: typed, secret, at: now, after: nil) == 1, "\(typed)")
    }
    for typed in ["", "28708", "2870820", "28708a", "-87082", String(repeating: " ", count: 100) + "287082"] {
      #expect(OneTimeCode.step(of: typed, secret, at: now, after: nil) == nil, "\(typed)")
    }
  }

  @Test func thePhoneIsGivenTheSecretByAnAddress() throws {
    let address = try secret().address(of: SignInName("noura.saad"), issuer: "رضا & Co")
    #expect(
      address == "otpauth://totp/%D8%B1%D8%B6%D8%A7%20%26%20Co:noura.saad?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        + "&issuer=%D8%B1%D8%B6%D8%A7%20%26%20Co&algorithm=SHA1&digits=6&period=30")
    #expect(try secret().text == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    #expect(OneTimeSecret(bytes: Array(repeating: 1, count: 15)) == nil)
  }
}
