import Collector
import Storage
import Tally
import TestSupport
import Testing
import Vocabulary

@testable import Operations
@testable import Web

/// The page on which a code is typed.
struct CodePageTests {
  private func code(_ token: Token, _ house: House) async throws -> ShortCode {
    try #require(try await house.engine.store.read { try $0.shortCode(of: token) })
  }

  @Test func aTypedCodeLeadsToTheQuestionnaireAndIsAnsweredAsALink() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let code = try await code(try await house.completedRequest(), house)
    #expect(try await visitor.get("/c").text.contains("name=\"code\""))
    let typed = Numerals.arabicIndic(code.written).replacing(" ", with: "+")
    let led = try await visitor.post("/c?lang=en", "code=\(typed)")
    let address = try #require(led.header("Location"))
    #expect(led.status == 303 && address.hasPrefix("/s/") && address.hasSuffix("?lang=en"))
    #expect(!address.contains(code.digits))
    #expect(try await visitor.get(address).text.contains("Roof repair"))
    #expect(try await visitor.post(address, "Q1=5").status == 200)
    #expect(try await house.strata().map(\.mode) == [.ownPhone])
    // The code and the link it was made from are one invitation.
    #expect(try await visitor.post("/c", "code=\(code.digits)").status == 409)
  }

  @Test func aSlipOfTheFingerIsToldFromACodeThatNobodyHas() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let code = try await code(try await house.completedRequest(), house)
    let last = code.digits.last == "0" ? "1" : "0"
    let slipped = try await visitor.post("/c", "code=\(code.digits.dropLast())\(last)")
    #expect(slipped.status == 422 && slipped.text.contains("رقماً رقماً") && slipped.text.contains("aria-invalid"))
    #expect(slipped.text.contains(code.digits.dropLast() + last))
    let nobodys = ShortCode(of: house.engine.world.token(), with: house.engine.store.keyring.shortCodeKeys)
    let unknown = try await visitor.post("/c", "code=\(nobodys.digits)")
    #expect(unknown.status == 404 && unknown.text.contains("لا توجد دعوة بهذا الرمز"))
    #expect(try await visitor.post("/c?lang=en", "code=").text.contains("Type the code that is printed"))
    #expect(try await visitor.post("/c", "code=%3Cscript%3E").status == 422)
  }

  @Test func guessesAtCodesAreSlowedAndSlipsAreNot() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let good = try await code(try await house.completedRequest(), house)
    for _ in 0..<40 { #expect(try await visitor.post("/c", "code=1111+1111+1112").status == 422) }
    let keys = house.engine.store.keyring.shortCodeKeys
    var statuses: [Int] = []
    for _ in 0..<40 {
      let guess = ShortCode(of: house.engine.world.token(), with: keys)
      statuses.append(try await visitor.post("/c", "code=\(guess.digits)").status)
    }
    #expect(statuses.prefix(20).allSatisfy { $0 == 404 } && statuses.last == 429)
    #expect(try await visitor.post("/c", "code=\(good.digits)").status == 429)
    house.pass(seconds: 3_600)
    #expect(try await visitor.post("/c", "code=\(good.digits)").status == 303)
  }

  @Test func theLogKnowsNoCode() async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let code = try await code(try await house.completedRequest(), house)
    _ = try await visitor.post("/c", "code=\(code.digits)")
    #expect(!visitor.log.lines.contains { $0.contains(code.digits) })
  }
}
