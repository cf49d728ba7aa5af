import Access
import Testing
import Vocabulary
import Workflow

@Suite struct SessionTests {
  private func no(_ session: Session, _ account: StaffAccount, at moment: Moment) throws -> SessionRefusal? {
    try refusal { try session.check(account, at: moment) }
  }

  @Test func aSessionEndsAfterHalfAnHourOfRest() throws {
    var door = try Door()
    let start = Door.now.adding(seconds: 60)
    let session = try door.enter(at: start).session
    #expect(try no(session, door.account, at: start) == nil)
    #expect(try no(session, door.account, at: start.adding(seconds: 1_799)) == nil)
    #expect(try no(session, door.account, at: start.adding(seconds: 1_800)) == .idle)
    let used = session.used(at: start.adding(seconds: 1_799))
    #expect(try no(used, door.account, at: start.adding(seconds: 3_598)) == nil)
    #expect(try no(used, door.account, at: start.adding(seconds: 3_599)) == .idle)
    #expect(!session.isDueForMark(at: start.adding(seconds: 59)))
    #expect(session.isDueForMark(at: start.adding(seconds: 60)))
    #expect(used.used(at: start) == used)
  }

  @Test func aSessionEndsAfterTwelveHoursHoweverMuchItIsUsed() throws {
    var door = try Door()
    let start = Door.now.adding(seconds: 60)
    var session = try door.enter(at: start).session
    for minute in 1..<(12 * 60) { session = session.used(at: start.adding(seconds: Int64(minute) * 60)) }
    #expect(try no(session, door.account, at: start.adding(seconds: 43_199)) == nil)
    #expect(try no(session, door.account, at: start.adding(seconds: 43_200)) == .tooLong)
    #expect(session.ends == start.adding(seconds: 43_200))
  }

  @Test func aClockSetBackKeepsNobodyInForLong() throws {
    var door = try Door()
    let start = Door.now.adding(seconds: 60)
    let session = try door.enter(at: start).session
    #expect(try no(session, door.account, at: start.adding(seconds: -3_600)) == nil)
    #expect(try no(session, door.account, at: start.adding(seconds: -43_200)) == nil)
    #expect(try no(session, door.account, at: start.adding(seconds: -43_201)) == .tooLong)
    #expect(try no(session, door.account, at: Moment(seconds: 0)) == .tooLong)
  }

  @Test func aSessionEndsWithEveryChangeOfTheAccount() throws {
    var door = try Door()
    let now = Door.now.adding(seconds: 60)
    let session = try door.enter(at: now).session
    let (account, administrator) = (door.account, Door.administrator)
    let hash = try #require(account.password)
    let changed = [
      try account.changingRoles(to: [.qualityOfficer], department: nil, by: administrator),
      try account.locking(by: administrator, at: now),
      try account.locking(by: administrator, at: now).unlocking(by: administrator),
      try account.resetting(by: administrator),
      account.changingPassword(to: hash),
      account.changingRecovery(to: []),
    ]
    for other in changed { #expect(try no(session, other, at: now) == .changed) }
    #expect(try no(session, account.renewingPassword(as: hash), at: now) == nil)
    #expect(try no(session, StaffAccount.other(than: account), at: now) == .changed)
  }

  @Test func aChangeOfOnesOwnPasswordGoesOnUnderAnotherToken() throws {
    var door = try Door()
    let start = Door.now.adding(seconds: 60)
    let signed = try door.enter(at: start)
    let changed = door.account.changingPassword(to: try #require(door.account.password))
    let token = SecretToken(using: &door.chance)
    let later = start.adding(seconds: 600)
    let session = try signed.session.rotated(from: door.account, to: changed, token: token, at: later)
    #expect(session.digest == token.digest && session.digest != signed.session.digest)
    #expect(session.opened == start && session.lastUsed == later)
    #expect(try no(session, changed, at: later) == nil)
    #expect(try no(signed.session, changed, at: later) == .changed)
    #expect(throws: SessionRefusal.idle) {
      try signed.session.rotated(
        from: door.account, to: changed, token: token, at: start.adding(seconds: 1_800))
    }
  }

  @Test func aWalkOfUsesNeverOutlivesALimit() throws {
    var door = try Door()
    var now = Door.now
    for seed in 0..<300 {
      var chance = Chance(state: UInt64(seed))
      now = now.adding(seconds: 86_400)
      var session = try door.enter(at: now).session
      let start = now
      var last = now
      for _ in 0..<200 {
        now = now.adding(seconds: Int64(chance.next() % 2_000))
        let expected: SessionRefusal? =
          now.seconds - start.seconds >= 43_200 ? .tooLong : now.seconds - last.seconds >= 1_800 ? .idle : nil
        #expect(try no(session, door.account, at: now) == expected)
        #expect((now < session.ends) == (expected == nil))
        guard expected == nil else { break }
        session = session.used(at: now)
        last = now
      }
    }
  }

  @Test func aTokenIsKnownByItsDigestOnly() throws {
    var chance = Chance(state: 2)
    let tokens = (0..<500).map { _ in SecretToken(using: &chance) }
    #expect(Set(tokens.map(\.text)).count == 500)
    for token in tokens {
      #expect(SecretToken(token.text) == token)
      #expect(token.digest.count == 32)
    }
    for text in ["", "a", String(repeating: "a", count: 44), String(repeating: "é", count: 43)] {
      #expect(SecretToken(text) == nil)
    }
    // The last character carries four bits; what differs only in the rest is not another way to write it.
    let text = tokens[0].text
    #expect(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".count {
        SecretToken(text.dropLast() + String($0)) != nil
      } == 16)
  }

  @Test func aCookieTravelsOnlyOverTLSToThisHost() throws {
    var chance = Chance(state: 2)
    let token = SecretToken(using: &chance)
    #expect(
      StaffCookie.session(token).description
        == "__Host-rida_session=\(token.text); Path=/; Secure; HttpOnly; SameSite=Strict")
    #expect(
      StaffCookie.ticket("x").description
        == "__Host-rida_ticket=x; Path=/; Max-Age=300; Secure; HttpOnly; SameSite=Strict")
    #expect(
      StaffCookie.cleared(.session).description
        == "__Host-rida_session=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict")
    #expect(StaffCookie.session(token, overTLS: false).name == "rida_session")
  }

  @Test func aFormIsTakenOnlyInTheSessionItWasShownIn() throws {
    var door = try Door()
    let one = try door.enter(at: Door.now.adding(seconds: 60)).session
    let other = try door.enter(at: Door.now.adding(seconds: 120)).session
    let forms = FormSeal(key: Array(repeating: 1, count: 32))
    let seals = (0..<50).map { _ in forms.made(for: one, using: &door.chance) }
    #expect(Set(seals).count == 50)
    for seal in seals {
      #expect(forms.isValid(seal, for: one))
      #expect(!forms.isValid(seal, for: other))
      #expect(!FormSeal(key: Array(repeating: 2, count: 32)).isValid(seal, for: one))
      #expect(!forms.isValid(String(seal.dropLast()), for: one))
      for place in stride(from: 0, to: seal.count, by: 7) {
        var digits = Array(seal)
        digits[place] = digits[place] == "A" ? "B" : "A"
        #expect(!forms.isValid(String(digits), for: one))
      }
    }
    for seal in ["", "A", String(repeating: "A", count: 64), String(repeating: "ا", count: 64)] {
      #expect(!forms.isValid(seal, for: one))
    }
  }
}

extension StaffAccount {
  /// The same in all but the key.
  static func other(than account: StaffAccount) -> StaffAccount {
    StaffAccount(
      id: StaffID(high: 8, low: 8), name: account.name, signInName: account.signInName, roles: account.roles,
      department: account.department, opened: account.opened, locked: account.locked, password: account.password,
      secondFactor: account.secondFactor, edition: account.edition)
  }
}
