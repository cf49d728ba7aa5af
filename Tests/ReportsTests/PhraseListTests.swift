import Testing

@testable import Reports

@Suite struct PhraseListTests {
  private let list = PhraseList(["worst", "poor performance", "poor", "to blame for it"]) {
    $0.split(separator: " ").map(String.init)
  }

  private func found(_ text: String) -> [String] { list.found(in: text.split(separator: " ").map(String.init)) }

  @Test func whatIsFoundComesOnceAndInTheOrderOfTheList() {
    #expect(found("a poor performance and the worst of all poor performance") == ["worst", "poor performance", "poor"])
  }

  @Test func aPhraseIsFoundWholeOrNot() {
    #expect(found("who is to blame for it") == ["to blame for it"])
    #expect(found("who is to blame for") == [])
    #expect(found("performance poor") == ["poor"])
  }

  @Test func nothingIsFoundWhereNothingIsSoughtOrSaid() {
    #expect(found("") == [])
    #expect(PhraseList(["…"]) { _ in [] }.found(in: ["word"]) == [])
  }
}
