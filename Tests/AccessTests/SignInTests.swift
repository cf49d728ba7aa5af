import Access
import Testing
import Vocabulary
import Workflow

@Suite struct SignInTests {
  private let now = Door.now.adding(seconds: 60)

  @Test func whoHasNamePasswordAndPhoneComesIn() throws {
    var door = try Door()
    let done = try door.enter(name: " Noura.Saad ", at: now)
    #expect(done.session.staff == door.account.id)
    #expect(done.session.digest == done.token.digest)
    #expect(!done.usedRecoveryCode)
    try done.session.check(door.account, at: now)
  }

  @Test func theRefusalNeverTellsWhichPartWasWrong() throws {
    let cases: [(String, String, Bool)] = [
      ("noura.saad", Door.password, false), ("noura.saad", "another long phrase", true),
      ("noura.saad", "another long phrase", false), ("nobody", Door.password, true),
      ("nobody", "another long phrase", false),
    ]
    var lengths: Set<Int> = []
    for (name, password, right) in cases {
      var door = try Door()
      let ticket = try door.ticket(name: name, password: password, at: now)
      lengths.insert(ticket.count)
      let code = right ? door.code(at: now) : "000000"
      #expect(throws: SignInRefusal.notAdmitted) { try door.finish(ticket, code: code, at: now) }
    }
    #expect(lengths.count == 1)
    for (name, password) in [
      ("ا", Door.password), ("noura.saad", ""), ("noura.saad", String(repeating: "a", count: 999)),
    ] {
      var door = try Door()
      #expect(throws: SignInRefusal.notAdmitted) { try door.ticket(name: name, password: password, at: now) }
    }
  }

  @Test func whoIsLockedOrNotEnrolledIsRefusedLikeAnybody() throws {
    for change in [0, 1, 2] {
      var door = try Door()
      switch change {
      case 0: door.account = try door.account.locking(by: Door.administrator, at: now)
      case 1: door.account = try door.account.resetting(by: Door.administrator)
      default: door.account = try Door.newcomer()
      }
      let ticket = try door.ticket(at: now)
      #expect(throws: SignInRefusal.notAdmitted) { try door.finish(ticket, code: door.code(at: now), at: now) }
    }
  }

  @Test func whoIsLockedBetweenPasswordAndCodeStaysOut() throws {
    var door = try Door()
    let ticket = try door.ticket(at: now)
    let open = door.account
    door.account = try open.locking(by: Door.administrator, at: now)
    #expect(throws: SignInRefusal.notAdmitted) { try door.finish(ticket, code: door.code(at: now), at: now) }
    door.account = try door.account.unlocking(by: Door.administrator)
    #expect(throws: SignInRefusal.notAdmitted) { try door.finish(ticket, code: door.code(at: now), at: now) }
    #expect(try door.enter(at: now).account.maySignIn)
  }

  @Test func aCodeOpensNoSecondSession() throws {
    var door = try Door()
    let ticket = try door.ticket(at: now)
    let code = door.code(at: now)
    _ = try door.finish(ticket, code: code, at: now)
    #expect(throws: SignInRefusal.notAdmitted) { try door.finish(ticket, code: code, at: now) }
    let later = now.adding(seconds: 30)
    #expect(try door.finish(ticket, code: door.code(at: later), at: later).session.opened == later)
  }

  @Test func aTicketServesFiveMinutesAndCannotBeMade() throws {
    var door = try Door()
    let ticket = try door.ticket(at: now)
    let end = now.adding(seconds: SignInTicket.seconds)
    #expect(throws: SignInRefusal.expired) { try door.signIn.open(ticket, at: end) }
    #expect(try door.signIn.open(ticket, at: end.adding(seconds: -1)).subject == door.account.id)
    for text in [nil, "", "AAAA", String(repeating: "A", count: ticket.count), String(ticket.dropLast(4))] as [String?]
    {
      #expect(throws: SignInRefusal.expired) { try door.signIn.open(text, at: now) }
    }
    #expect(throws: SignInRefusal.expired) {
      try SignIn(key: Array(repeating: 8, count: 32)).open(ticket, at: now)
    }
    for place in ticket.indices {
      var changed = ticket
      changed.replaceSubrange(place...place, with: ticket[place] == "A" ? "B" : "A")
      #expect(throws: SignInRefusal.expired) { try door.signIn.open(changed, at: now) }
    }
  }

  @Test func guessingAtTheCodeIsSlowedDownWhetherThePasswordWasRightOrNot() throws {
    func waits(_ password: String) throws -> [SignInRefusal?] {
      var door = try Door()
      return try (0..<9).map { number in
        // Each from its own address, so that only the codes are counted; within one minute.
        let address = VisitorAddress("198.51.100.\(number)")
        let ticket = try door.ticket(password: password, from: address, at: now)
        return try refusal { _ = try door.finish(ticket, code: "00000\(number)", from: address, at: now) }
      }
    }
    let right = try waits(Door.password)
    #expect(right == Array(repeating: .notAdmitted, count: 6) + Array(repeating: .wait(seconds: 30), count: 3))
    #expect(try waits("another long phrase") == right)
  }

  @Test func theOwnerComesInByPaperWhileSomebodyGuessesAtHisCodes() throws {
    var door = try Door()
    for number in 0..<9 {
      let address = VisitorAddress("198.51.100.\(number)")
      let ticket = try door.ticket(from: address, at: now)
      _ = try refusal(SignInRefusal.self) { _ = try door.finish(ticket, code: "000000", from: address, at: now) }
    }
    #expect(throws: SignInRefusal.wait(seconds: 30)) { try door.enter(at: now) }
    let address = VisitorAddress("203.0.113.5")
    #expect(try door.enter(code: door.recovery[3].text, from: address, at: now).usedRecoveryCode)
  }

  @Test func aCheaperHashIsMadeAnewAfterAMatch() throws {
    var door = try Door()
    let attempt = try door.signIn.begin(
      name: "noura.saad", password: Door.password, from: Door.here, at: now, throttle: &door.throttle)
    let dearer = try #require(ScryptCost(doublings: 5, blockSize: 1, lanes: 1))
    let salt = PasswordSalt(using: &door.chance)
    #expect(try attempt.renewed(door.account, salt: salt, cost: door.cost) == nil)
    let hash = try #require(try attempt.renewed(door.account, salt: salt, cost: dearer))
    #expect(hash.cost == dearer)
    door.account = door.account.renewingPassword(as: hash)
    #expect(try door.enter(at: now).account.password == hash)
  }

  @Test func theRefusalSaysHowLongToWait() {
    let expected: [(Int64, String, String)] = [
      (1, "a second", "ثانية واحدة"), (2, "2 seconds", "ثانيتين"), (5, "5 seconds", "٥ ثوانٍ"),
      (30, "30 seconds", "٣٠ ثانية"), (119, "119 seconds", "١١٩ ثانية"), (120, "2 minutes", "دقيقتين"),
      (121, "3 minutes", "٣ دقائق"), (3_600, "60 minutes", "٦٠ دقيقة"),
    ]
    for (seconds, english, arabic) in expected {
      let words = SignInRefusal.wait(seconds: seconds).words
      #expect(words.en.contains("Wait \(english),"), "\(words.en)")
      #expect(words.ar.contains("انتظر \(arabic) ثم"), "\(words.ar)")
    }
    #expect(Set([SignInRefusal.notAdmitted, .expired, .busy].map(\.words)).count == 3)
  }
}
