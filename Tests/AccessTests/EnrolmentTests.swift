import Access
import Testing
import Vocabulary
import Workflow

@Suite struct EnrolmentTests {
  private let now = Door.now

  private func enrolment(_ door: inout Door, of account: StaffAccount) throws -> Enrolment {
    try Enrolment(
      of: account, token: SecretToken(using: &door.chance), secret: OneTimeSecret(using: &door.chance), at: now)
  }

  @Test func aLinkServesOnceAndForThreeDays() throws {
    var door = try Door()
    let newcomer = try Door.newcomer()
    let link = try enrolment(&door, of: newcomer)
    let hash = try #require(door.account.password)
    let last = now.adding(seconds: Enrolment.seconds - 1)
    try link.check(newcomer, at: last)
    #expect(throws: EnrolmentRefusal.ended) { try link.check(newcomer, at: last.adding(seconds: 1)) }
    let code = Door.code(link.secret, at: last)
    let enrolled = try link.complete(newcomer, hash, recovery: [], code: code, at: last)
    #expect(enrolled.maySignIn)
    #expect(throws: EnrolmentRefusal.ended) {
      try link.complete(enrolled, hash, recovery: [], code: code, at: last)
    }
    #expect(throws: EnrolmentRefusal.alreadyEnrolled) { try enrolment(&door, of: enrolled) }
  }

  @Test func thePhoneMustHaveTakenTheSecret() throws {
    var door = try Door()
    let newcomer = try Door.newcomer()
    let link = try enrolment(&door, of: newcomer)
    let hash = try #require(door.account.password)
    for code in ["", "000000", door.code(at: now)] {
      #expect(throws: EnrolmentRefusal.codeDiffers) {
        try link.complete(newcomer, hash, recovery: [], code: code, at: now)
      }
    }
  }

  @Test func theCodeOfTheEnrolmentDoesNotSignIn() throws {
    var door = try Door()
    #expect(throws: SignInRefusal.notAdmitted) { try door.enter(code: door.code(at: Door.now), at: Door.now) }
    #expect(try door.enter(at: Door.now.adding(seconds: 30)).account.maySignIn)
  }

  @Test func aChangeOfTheAccountEndsItsLink() throws {
    var door = try Door()
    let newcomer = try Door.newcomer()
    let link = try enrolment(&door, of: newcomer)
    let locked = try newcomer.locking(by: Door.administrator, at: now)
    let changed = [
      locked, try locked.unlocking(by: Door.administrator),
      try newcomer.changingRoles(to: [.boardMember], department: nil, by: Door.administrator),
      try newcomer.resetting(by: Door.administrator), StaffAccount.other(than: newcomer),
    ]
    for account in changed { #expect(throws: EnrolmentRefusal.ended) { try link.check(account, at: now) } }
    #expect(throws: EnrolmentRefusal.locked) { try enrolment(&door, of: locked) }
  }

  @Test func aResetAccountIsTakenOverAnewWithoutTheEarlierSecrets() throws {
    var door = try Door()
    let reset = try door.account.resetting(by: Door.administrator)
    #expect(reset.password == nil && reset.secondFactor == nil)
    let link = try enrolment(&door, of: reset)
    let hash = try #require(door.account.password)
    let fresh = [RecoveryCode(using: &door.chance)]
    let code = Door.code(link.secret, at: now)
    door.account = try link.complete(reset, hash, recovery: fresh, code: code, at: now)
    let later = now.adding(seconds: 60)
    #expect(throws: SignInRefusal.notAdmitted) { try door.enter(at: later) }
    #expect(throws: SignInRefusal.notAdmitted) { try door.enter(code: door.recovery[0].text, at: later) }
    #expect(try door.enter(code: fresh[0].text, at: later).usedRecoveryCode)
  }
}
