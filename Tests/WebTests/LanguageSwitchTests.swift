import Access
import HTTPTypes
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The way to the other language keeps what the page was asked for by.
@Suite struct LanguageSwitchTests {
  @Test(arguments: [
    ("/request", "?lang=en"),
    ("/request?via=C5", "?via=C5&amp;lang=en"),
    ("/request?lang=en&via=C5&kind=inquiry", "?via=C5&amp;kind=inquiry&amp;lang=ar"),
    (
      "/staff/sign-in?next=/staff/requests%3Fkind%3Dsupport%26state%3Dopen",
      "?next=/staff/requests%3Fkind%3Dsupport%26state%3Dopen&amp;lang=en"
    ),
  ])
  func aPageForAllKeepsItsQuestion(path: String, address: String) async throws {
    let page = try await Visitor(try await House()).get(path)
    #expect(page.status == 200 && page.text.contains("<a href=\"\(address)\" lang="))
  }

  @Test func theChannelOfThePrintedCodeIsNotLost() async throws {
    let visitor = try Visitor(try await House())
    let page = try await visitor.get("/request?via=C5").text
    let address = try #require(page.firstMatch(of: /<a href="(\?[^"]+)" lang="en"/)).1
    let english = try await visitor.get("/request\(address.replacing("&amp;", with: "&"))").text
    #expect(english.contains("<html lang=\"en\"") && english.contains("name=\"via\" value=\"C5\""))
  }

  @Test func staffKeepTheirFilter() async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let page = try await staff.get("/staff/requests?kind=inquiry&state=open&lang=en").text
    #expect(page.contains("<a href=\"?kind=inquiry&amp;state=open&amp;lang=ar\" lang=\"ar\""))
  }

  @Test func whatSomebodyWroteIntoTheAddressStaysAnAddress() async throws {
    let visitor = try Visitor(try await House())
    let page = try await visitor.get("/request?a=%22%3E%3Cb%3E&b=\"><i>'&c=نعم").text
    #expect(page.contains("?a=%22%3E%3Cb%3E&amp;b=%22%3E%3Ci%3E%27&amp;c=%D9%86%D8%B9%D9%85&amp;lang=en\""))
    #expect(!page.contains("\"><i>"))
  }

  /// Who turns to the other language on the page of the sign-in stays in it on the page that he had asked for.
  @Test(arguments: [
    ("/staff/requests?lang=en&state=open", "/staff/requests?state=open"),
    ("/staff/requests?state=open", "/staff/requests?state=open&lang=en"),
    ("/staff/requests?lang=en", "/staff/requests"),
  ])
  func theLanguageChosenAtTheSignInHolds(asked: String, reached: String) async throws {
    let house = try await House()
    let visitor = try Visitor(house)
    let own = ["Sec-Fetch-Site": "same-origin"]
    let account = try await house.signedIn(as: [.relationsEmployee]).member.account
    let door = try #require(try await visitor.get(asked).header("Location"))
    let turn = try #require(try await visitor.get(door).text.firstMatch(of: /<a href="(\?[^"]+)" lang=/)).1
    let page = try await visitor.get("/staff/sign-in\(turn.replacing("&amp;", with: "&"))").text
    let form = try #require(
      page.firstMatch(of: /action="([^"]+)">\s*<input type="hidden" name="next" value="([^"]*)"/))
    let next = PercentEncoding.written(String(form.2).replacing("&amp;", with: "&"))
    let named = try await visitor.post(
      String(form.1),
      "name=\(account.signInName.text)&password=\(PercentEncoding.written(House.password))&next=\(next)",
      headers: own)
    let ticket = try #require(named.headers[values: .setCookie].first { $0.hasPrefix("rida_ticket=") })
    let secret = try #require(account.secondFactor).secret
    let code = OneTimeCode.code(secret, step: OneTimeCode.step(at: house.now))
    let entered = try await visitor.post(
      try #require(named.header("Location")), "code=\(code)&next=\(next)",
      headers: own.merging(["Cookie": String(ticket.prefix { $0 != ";" })]) { $1 })
    #expect(entered.status == 303 && entered.header("Location") == reached)
  }
}
