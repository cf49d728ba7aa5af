import Access
import Testing

@Suite struct PasswordHashTests {
  private func cost(_ doublings: Int, _ blockSize: Int = 1, _ lanes: Int = 1) throws -> ScryptCost {
    try #require(ScryptCost(doublings: doublings, blockSize: blockSize, lanes: lanes))
  }

  /// RFC 7914, section 12: the first 32 bytes of the keys of its second and third example.
  @Test func theHashIsScryptAsTheStandardHasIt() throws {
    let examples = [
      ("password", "$scrypt$ln=10,r=8,p=16$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI"),
      ("pleaseletmein", "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI"),
    ]
    for (password, text) in examples {
      let hash = try #require(PasswordHash(text))
      #expect(try hash.matches(#require(Password(entered: password))))
      #expect(try !hash.matches(#require(Password(entered: password + " "))))
    }
  }

  @Test func aPasswordIsKnownAgainFromTheKeptText() throws {
    var chance = Chance(state: 5)
    let password = try Password(choosing: Door.password)
    let salts = (0..<2).map { _ in PasswordSalt(using: &chance) }
    let hashes = try salts.map { try PasswordHash(of: password, salt: $0, cost: cost(4)) }
    #expect(hashes[0].text != hashes[1].text)
    for hash in hashes {
      let kept = try #require(PasswordHash(hash.text))
      #expect(kept == hash)
      #expect(kept.text.hasPrefix("$scrypt$ln=4,r=1,p=1$"))
      #expect(try kept.matches(password))
      #expect(try !kept.matches(Password(choosing: Door.password + "ا")))
    }
  }

  @Test func oneSpellingOfALetterIsAnother() throws {
    var chance = Chance(state: 6)
    let written = "caf\u{E9} ب\u{622}ب المدينه"
    let otherwise = "cafe\u{301} ب\u{627}\u{653}ب المدينه"
    #expect(!written.unicodeScalars.elementsEqual(otherwise.unicodeScalars))
    let hash = try PasswordHash(of: Password(choosing: written), salt: PasswordSalt(using: &chance), cost: cost(4))
    #expect(try hash.matches(#require(Password(entered: otherwise))))
  }

  @Test func withoutAnAccountTheAnswerIsNo() throws {
    let password = try Password(choosing: Door.password)
    #expect(try !PasswordHash.matches(password, nil, cost: cost(4)))
    var chance = Chance(state: 8)
    let hash = try PasswordHash(of: password, salt: PasswordSalt(using: &chance), cost: cost(4))
    #expect(try PasswordHash.matches(password, hash, cost: cost(5)))
  }

  /// The time of a decoy is compared with that of an account at a cost that can be measured.
  @Test func anUnknownAccountCostsAsMuchAsAKnownOne() throws {
    var chance = Chance(state: 9)
    let cost = try cost(13, 8)
    let password = try Password(choosing: Door.password)
    let hash = try PasswordHash(of: password, salt: PasswordSalt(using: &chance), cost: cost)
    func fastest(_ kept: PasswordHash?) throws -> Duration {
      try (0..<4).map { _ in try ContinuousClock().measure { _ = try PasswordHash.matches(password, kept, cost: cost) }
      }
      .min() ?? .zero
    }
    let (known, unknown) = (try fastest(hash), try fastest(nil))
    #expect(known < unknown * 4 && unknown < known * 4, "\(known) \(unknown)")
  }

  @Test func aCostCanBeRaised() throws {
    var chance = Chance(state: 10)
    let hash = try PasswordHash(
      of: Password(choosing: Door.password), salt: PasswordSalt(using: &chance), cost: cost(4))
    #expect(try hash.isCheaper(than: cost(5)))
    #expect(try !hash.isCheaper(than: cost(4)))
    #expect(hash.isCheaper(than: .littleMemory))
    #expect(ScryptCost.standard == ScryptCost(doublings: 17, blockSize: 8, lanes: 1))
    #expect(ScryptCost.littleMemory == ScryptCost(doublings: 15, blockSize: 8, lanes: 3))
  }

  @Test func everyCostThatCanBeAskedCanBePaid() throws {
    var chance = Chance(state: 12)
    let password = try Password(choosing: Door.password)
    for cost in [ScryptCost.standard, .littleMemory] { #expect(try !PasswordHash.matches(password, nil, cost: cost)) }
    var costs: [ScryptCost] = []
    for blockSize in 1...16 {
      for lanes in [1, 2, 16] { costs.append(try cost(1 + blockSize % 5, blockSize, lanes)) }
    }
    for cost in costs {
      let hash = try PasswordHash(of: password, salt: PasswordSalt(using: &chance), cost: cost)
      #expect(try PasswordHash(hash.text)?.matches(password) == true, "\(cost)")
    }
    for (doublings, blockSize, lanes) in [
      (0, 8, 1), (21, 1, 1), (20, 8, 1), (4, 0, 1), (4, 17, 1), (4, 8, 0), (4, 8, 17),
    ] {
      #expect(ScryptCost(doublings: doublings, blockSize: blockSize, lanes: lanes) == nil)
    }
  }

  @Test func aDamagedTextIsNoHashAndAsksForNoHugeMemory() throws {
    var chance = Chance(state: 11)
    let text = try PasswordHash(
      of: Password(choosing: Door.password), salt: PasswordSalt(using: &chance), cost: cost(4)
    ).text
    let damaged = [
      "", "$", "$$$$", String(text.dropLast()), text + "A", text + "=", text + "$", " " + text,
      text.replacing("scrypt", with: "bcrypt"), text.replacing("ln=4", with: "ln=40"),
      text.replacing("ln=4", with: "ln=-4"), text.replacing("ln=4", with: "ln=04"),
      text.replacing("r=1", with: "r=1000000"), text.replacing("p=1", with: "p=0"), text.replacing(",p=1", with: ""),
    ]
    for one in damaged { #expect(PasswordHash(one) == nil, "\(one)") }
    for _ in 0..<2_000 {
      var bytes = Array(text.utf8)
      bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...127, using: &chance)
      let one = String(decoding: bytes, as: UTF8.self)
      if let read = PasswordHash(one) { #expect(read.text == one) }
    }
  }
}
