import Surveys
import Testing
import Vocabulary

/// No question is called as a field of the pages on which answers are entered.
struct ReservedCodeTests {
  @Test(arguments: Questionnaire.reservedCodes.sorted())
  func aReservedCodeIsRefused(code: String) throws {
    let faults = try Shelf(Shelf.draft(line: 38, "  - code: \(code)")).faults()
    #expect(faults.map(\.kind) == [.meaning(.questionReserved(code))])
    #expect(faults.map(\.line) == [38])
    let reason = try #require(faults.first?.reason)
    #expect(reason.ar.contains("محجوز") && reason.ar.contains(code) && reason.en.contains("\"\(code)\""))
  }

  @Test func codesThatOnlyResembleThemAreFree() throws {
    #expect(try Shelf(Shelf.draft(line: 38, "  - code: key1")).faults().isEmpty)
  }
}
