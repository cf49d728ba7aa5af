import Analytics
import Testing

@Suite struct DisclosureTests {
  @Test func aSmallDepartmentIsHiddenAndLeftOutOfTheTotal() {
    let disclosure = DepartmentDisclosure(answers: [40, 2, 0, 25])
    #expect(disclosure.verdicts == [.shown(40), .hidden, .noAnswers, .shown(25)])
    #expect(disclosure.total == 65)
    #expect(!disclosure.totalIsComplete)
  }

  @Test func severalSmallDepartmentsCountInTheTotalTogether() {
    let disclosure = DepartmentDisclosure(answers: [40, 2, 4])
    #expect(disclosure.total == 46)
    #expect(disclosure.counted == [0, 1, 2])
    #expect(disclosure.totalIsComplete)
    #expect(!disclosure.shows(1) && !disclosure.shows(2))
  }

  @Test func nobodyAtAllHasNoTotal() {
    #expect(DepartmentDisclosure(answers: []).total == nil)
    #expect(DepartmentDisclosure(answers: [0, 0]).total == nil)
    #expect(DepartmentDisclosure(answers: [3]).total == nil)
    #expect(!DepartmentDisclosure(answers: [3]).shows(5))
  }

  @Test func fewPeopleOfAMonthWaitForTheNextFewAndAreThenCounted() {
    let blocks = DisclosureBlocks([["01", "a"]: 2, ["02", "a"]: 50, ["03", "a"]: 4])
    let toDate = ["01", "02", "03"].map { month in blocks.people { $0[0] <= month } }
    #expect(toDate == [nil, 50, 56])
    #expect(blocks.people { $0[0] == "03" } == nil)
    #expect(blocks.withheld.isEmpty)
  }

  @Test func aDepartmentsChannelsAreJoinedBeforeItIsJoinedWithAnother() {
    let blocks = DisclosureBlocks([
      ["01", "a", "phone"]: 3, ["01", "a", "link"]: 3, ["01", "b", "phone"]: 4, ["01", "b", "link"]: 9,
    ])
    #expect(blocks.people { $0[1] == "a" } == 6)
    #expect(blocks.people { $0[1] == "a" && $0[2] == "phone" } == nil)
    #expect(blocks.people { $0[1] == "b" } == 9)
    #expect(blocks.people { _ in true } == 15)
    #expect(blocks.withheld == [["01", "b", "phone"]])
  }

  @Test func noCountsMakeNoBlocks() {
    let blocks = DisclosureBlocks([[Int]: Int]())
    #expect(blocks.blocks.isEmpty && blocks.people { _ in true } == nil)
  }
}
