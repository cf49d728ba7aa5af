import Access
import Testing
import Vocabulary

@Suite struct RecoveryCodeTests {
  @Test func aRecoveryCodeLetsInOnce() throws {
    var door = try Door()
    var now = Door.now.adding(seconds: 60)
    for (used, code) in door.recovery.enumerated() {
      let done = try door.enter(code: code.text, at: now)
      #expect(done.usedRecoveryCode)
      #expect(done.account.secondFactor?.recovery.count == RecoveryCode.count - used - 1)
      now = now.adding(seconds: 3_600)
      #expect(throws: SignInRefusal.notAdmitted) { try door.enter(code: code.text, at: now) }
      now = now.adding(seconds: 3_600)
    }
  }

  @Test func aRecoveryCodeIsReadAsPeopleCopyIt() throws {
    var chance = Chance(state: 4)
    for _ in 0..<200 {
      let code = RecoveryCode(using: &chance)
      #expect(code.text.split(separator: " ").map(\.count) == [4, 4, 4, 4, 4, 4])
      let copied = code.text.lowercased().replacing(" ", with: "-").replacing("o", with: "0").replacing("i", with: "1")
      #expect(RecoveryCode(entered: copied) == code)
      #expect(RecoveryCode(entered: String(code.text.dropLast())) == nil)
      #expect(RecoveryCode(entered: code.text + "A") == nil)
    }
    // A code that was given out when they had sixteen letters.
    #expect(RecoveryCode(entered: "abcd efgh ijkl mn0p")?.text == "ABCD EFGH IJKL MNOP")
    for typed in ["", "123456", "AAAA AAAA AAAA AAA8", "أبجد هوز حطي كلمن"] {
      #expect(RecoveryCode(entered: typed) == nil, "\(typed)")
    }
  }

  @Test func noTwoAccountsKeepTheSameOfOneCode() {
    var chance = Chance(state: 4)
    let code = RecoveryCode(using: &chance)
    #expect(code.digest(for: StaffID(high: 1, low: 1)) != code.digest(for: StaffID(high: 1, low: 2)))
  }

  @Test func otherCodesEndTheEarlierOnes() throws {
    var door = try Door()
    let fresh = (0..<RecoveryCode.count).map { _ in RecoveryCode(using: &door.chance) }
    let edition = door.account.edition
    door.account = door.account.changingRecovery(to: fresh)
    #expect(door.account.edition == edition + 1)
    let now = Door.now.adding(seconds: 60)
    #expect(throws: SignInRefusal.notAdmitted) { try door.enter(code: door.recovery[0].text, at: now) }
    #expect(try door.enter(code: fresh[0].text, at: now).usedRecoveryCode)
  }
}
