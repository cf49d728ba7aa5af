import Analytics
import Testing

private func tables(_ items: [String], _ sheets: [[Int]]) throws -> PairTables {
  try PairTables(items: items, levels: [1, 2, 3, 4, 5]) { one, other in
    guard let row = items.firstIndex(of: one), let column = items.firstIndex(of: other) else { return nil }
    var table = [[Int]](repeating: [0, 0, 0, 0, 0], count: 5)
    for sheet in sheets { table[sheet[row] - 1][sheet[column] - 1] += 1 }
    return table
  }
}

private let sheets = [
  [5, 5, 4, 3], [4, 4, 4, 3], [3, 3, 2, 3], [2, 3, 1, 3], [1, 1, 2, 3], [5, 4, 5, 3], [2, 1, 1, 3], [4, 5, 3, 3],
]

@Test func aQuestionAllAnswerAlikeDrivesNothing() throws {
  let model = try KeyDrivers(of: "overall", in: tables(["overall", "speed", "respect", "parking"], sheets))
  let parking = try #require(model.drivers.last)
  #expect(parking.relativeWeight == 0 && parking.shapley == 0 && parking.importance == 0 && parking.last == 0)
  #expect(model.rSquared > 0.8)
}

@Test func driversThatSayTheSameShareTheirWeight() throws {
  let doubled = sheets.map { [$0[0], $0[1], $0[1]] }
  let model = try KeyDrivers(of: "overall", in: tables(["overall", "speed", "pace"], doubled))
  #expect(abs(model.drivers[0].relativeWeight - model.drivers[1].relativeWeight) < 1e-12)
  #expect(abs(model.drivers[0].relativeWeight * 2 - model.rSquared) < 1e-9)
  #expect(model.drivers[0].beta == nil)
}

@Test func whyThereAreNoDriversIsSaid() throws {
  let names = ["overall", "speed", "respect", "parking"]
  let all = try tables(names, sheets)
  #expect(throws: KeyDrivers.Refusal.unknownOutcome("price")) { try KeyDrivers(of: "price", in: all) }
  #expect(throws: KeyDrivers.Refusal.outcomeNeverVaries) { try KeyDrivers(of: "parking", in: all) }
  let few = try tables(names, Array(sheets.prefix(4)))
  #expect(throws: KeyDrivers.Refusal.tooFewAnswers(4, needed: 5)) { try KeyDrivers(of: "overall", in: few) }
}

@Test func tablesOfDifferentPeopleAreRefused() {
  #expect(throws: PairTables.Refusal.notTheSamePeople("a")) {
    try PairTables(items: ["a", "b", "c"], levels: [1, 2]) { _, other in [[other == "b" ? 1 : 9, 2], [3, 4]] }
  }
  #expect(throws: PairTables.Refusal.malformed("a", "b")) {
    try PairTables(items: ["a", "b"], levels: [1, 2]) { _, _ in [[1, 2], [3]] }
  }
  #expect(throws: PairTables.Refusal.malformed("a", "b")) {
    try PairTables(items: ["a", "b"], levels: [1, 2]) { _, _ in [[1, -2], [3, 0]] }
  }
  #expect(throws: PairTables.Refusal.missingPair("a", "b")) {
    try PairTables(items: ["a", "b"], levels: [1, 2]) { _, _ in nil }
  }
  #expect(throws: PairTables.Refusal.tooFewItems) { try PairTables(items: ["a"], levels: [1, 2]) { _, _ in nil } }
  #expect(throws: PairTables.Refusal.repeatedItem("a")) {
    try PairTables(items: ["a", "a"], levels: [1, 2]) { _, _ in nil }
  }
}

@Test func aTableCanBeReadFromBothSides() throws {
  let all = try tables(["overall", "speed"], sheets)
  #expect(all.table(1, 0)[2][1] == all.table(0, 1)[1][2])
}

@Test func moreThanFifteenDriversHaveNoShapleyButWeights() throws {
  let names = (0...16).map { "Q\($0)" }
  let many = (0..<40).map { sheet in names.indices.map { (sheet * ($0 + 3) + $0 * $0) % 5 + 1 } }
  let model = try KeyDrivers(of: "Q0", in: tables(names, many))
  #expect(model.drivers.count == 16 && model.drivers.allSatisfy { $0.shapley == nil })
}

@Test func theFieldOfNobodyIsEmpty() {
  let field = ImportancePerformance([])
  #expect(field.importanceCut == nil && field.performanceCut == nil && field.items.isEmpty)
}

@Test func whatMattersAndIsBadlyDoneComesFirst() {
  let field = ImportancePerformance([(0.6, 0.5), (0.2, 0.9), (0.1, 0.4), (0.5, 0.9)])
  #expect(field.items.map(\.quadrant) == [.improveFirst, .possibleOverinvestment, .lowPriority, .keepStrong])
  #expect(field.items.map(\.priority).max() == field.items[0].priority)
}

@Test func whatIsImportantIsSoAmongAllDrivers() {
  let drivers = [(importance: 0.1, performance: 0.2), (importance: 0.2, performance: 0.9)]
  #expect(ImportancePerformance(drivers).items.map(\.quadrant) == [.lowPriority, .keepStrong])
  let field = ImportancePerformance(drivers, beside: [0.5, 0.2])
  #expect(field.importanceCut == 0.25 && field.performanceCut == 0.55)
  #expect(field.items.map(\.quadrant) == [.lowPriority, .possibleOverinvestment])
}

@Test func aCorrelationHasItsRange() throws {
  let model = try KeyDrivers(of: "overall", in: tables(["overall", "speed", "respect", "parking"], sheets))
  let speed = try #require(model.drivers.first)
  let range = try #require(model.interval(of: speed))
  // Fisher 1921: of r with n = 8, tanh(atanh r ± 1.959964/√5).
  #expect(range.lower < speed.correlation && speed.correlation < range.upper && range.upper < 1)
  let parking = try #require(model.drivers.last)
  let none = try #require(model.interval(of: parking))
  #expect(abs(none.lower + 0.70467) < 1e-4 && abs(none.upper - 0.70467) < 1e-4)
}
