import Access
import Testing
import Vocabulary

@Suite struct PasswordTests {
  private func no(_ written: String, _ names: [String] = []) throws -> PasswordRefusal? {
    try refusal { _ = try Password(choosing: written, names: names) }
  }

  @Test func aPasswordHasTwelveTo128CharactersOfAnyKind() throws {
    #expect(try no("") == .tooShort)
    #expect(try no("ثلاث نخلات ") == .tooShort)
    #expect(try no("kvortu bimna") == nil)
    let long = String((0..<128).map { Character(UnicodeScalar(UInt8(97 + $0 * 7 % 26))) })
    #expect(try no(long) == nil)
    #expect(try no(long + "a") == .tooLong)
    #expect(try no(String(repeating: "a", count: 1_000_000)) == .tooLong)
    #expect(Password(entered: "") == nil)
    #expect(Password(entered: long) != nil)
    #expect(Password(entered: long + "a") == nil)
    // A sign and its mark are two code points of one character on the screen, and count as written in NFC.
    #expect(try no(String(repeating: "e\u{301}", count: 6) + "abcde") == .tooShort)
  }

  @Test func whatIsTriedFirstIsRefused() throws {
    let common = [
      "password1234", "Password2026!", "P@ssw0rd1234", "qwertyuiop12", "123456789012", "١٢٣٤٥٦٧٨٩٠١٢", "abcdefghijklm",
      "mohammed1990", "welcome admin", "Alhilal alnassr", "محمد أحمد ١٢٣٤", "كلمة المرور ٢٠٢٦", "ضصثقفغعهخحجد",
      "letmein123456",
    ]
    for written in common { #expect(try no(written) == .common, "\(written)") }
    #expect(try no("aaaaaaaaaaaaaaaa") == .tooFewDifferent)
    #expect(try no("abababababababab") == .tooFewDifferent)
    #expect(try no("password of my green camel") == nil)
    #expect(try no(Door.password) == nil)
  }

  @Test func onesOwnNameIsNoPassword() throws {
    let account = try Door.newcomer()
    for written in ["noura.saad2026", "Noura-Saad-99", "نورة بنت سعد ١٤٤٨", "SAADnourasaad!"] {
      #expect(try no(written, account.ownNames) == .ownName, "\(written)")
      #expect(try no(written) != .ownName)
    }
    #expect(try no("noura likes blue doors", account.ownNames) == nil)
  }

  @Test func everyRefusalSaysWhatToChoose() {
    let words = [PasswordRefusal.tooShort, .tooLong, .tooFewDifferent, .ownName, .common].map(\.words)
    #expect(Set(words.map(\.ar)).count == 5)
    #expect(words.allSatisfy { !$0.ar.contains { "0123456789".contains($0) } && $0.en.hasSuffix(".") })
  }

  @Test func noLogShowsASecret() throws {
    var chance = Chance(state: 3)
    let password = try Password(choosing: Door.password)
    var shown = ""
    dump(password, to: &shown)
    dump(OneTimeSecret(using: &chance), to: &shown)
    let (code, token) = (RecoveryCode(using: &chance), SecretToken(using: &chance))
    dump(code, to: &shown)
    dump(token, to: &shown)
    shown += "\(password) \(code) \(token)"
    #expect(!shown.contains("نخلات") && !shown.contains(token.text) && !shown.contains(code.text.prefix(4)))
  }
}
