import TestSupport
import Testing
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
}
