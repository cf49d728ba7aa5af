import Foundation
import Oracles
import Testing

@Suite struct ComparisonTests {
  private func differences(_ wanted: JSON, _ got: JSON, tolerance: JSON = ["abs": .number(0.01)]) -> [String] {
    var comparison = Comparison(under: Tolerance(tolerance))
    comparison.expect(wanted, got: got)
    return comparison.differences.map(\.field)
  }

  @Test func absentMustBeAbsent() {
    #expect(differences(["p": .null], ["p": .number(0)]) == ["p"])
    #expect(differences(["p": .null], [:]).isEmpty)
    #expect(differences(["p": .number(0)], [:]) == ["p"])
  }

  @Test func notANumberIsNeverRight() {
    #expect(differences(["p": .number(1)], ["p": .number(.nan)]) == ["p"])
  }

  @Test func theWrongEndOfAnIntervalIsNamed() {
    #expect(differences(["wilson": JSON([0.1, 0.2])], ["wilson": JSON([0.1, 0.3])]) == ["wilson[1]"])
    #expect(differences(["wilson": JSON([0.1, 0.2])], ["wilson": JSON([0.1])]) == ["wilson"])
  }

  @Test func aFieldMayHaveATolerance() {
    let tolerance: JSON = ["abs": .number(0.01), "loose": ["abs": .number(1)]]
    #expect(differences(["loose": JSON([5.0])], ["loose": JSON([5.9])], tolerance: tolerance).isEmpty)
    #expect(differences(["strict": .number(5)], ["strict": .number(5.9)], tolerance: tolerance) == ["strict"])
  }

  @Test func explanationsAreNotCompared() {
    #expect(differences(["quirk": .text("the reference drops it"), "reference_outlier": .number(1)], [:]).isEmpty)
  }

  @Test func aListOfOneIsAsGoodAsItsItem() {
    #expect(differences(.number(5), JSON([5.0])).isEmpty)
    #expect(differences(JSON([5.0]), .number(5)).isEmpty)
  }

  @Test func aMethodWithoutAdapterIsAFailureWithItsName() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = #"{"method":"divination","tolerance":{},"cases":[{"id":"a","input":{},"expected":1}]}"#
    try Data(file.utf8).write(to: folder.appendingPathComponent("a.json"))
    try Data("{".utf8).write(to: folder.appendingPathComponent("b.json"))
    let report = OracleFolder(at: folder.path).run()
    #expect(report.failures.map(\.method) == ["divination", "b.json"])
    #expect(report.line == "oracles: 1 cases, 0 values, 2 failed")
  }

  @Test func anEmptyFolderProvesNothing() {
    #expect(!OracleFolder(at: "/nonexistent").run().passed)
  }
}
