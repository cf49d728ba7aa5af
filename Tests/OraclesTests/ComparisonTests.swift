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

  private func report(of files: [String: String]) throws -> OracleReport {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    return OracleFolder(at: folder.path).run()
  }

  private func file(_ method: String, input: String, expected: String) -> String {
    #"{"method":"\#(method)","tolerance":{},"cases":[{"id":"x","input":\#(input),"expected":\#(expected)}]}"#
  }

  @Test func aMethodWithoutAdapterIsAFailureWithItsName() throws {
    let oracle = file("divination", input: "{}", expected: "1")
    let report = try report(of: ["a.json": oracle, "b.json": "{", "c.json": #"{"method":"half"}"#])
    #expect(report.failures.map(\.method) == ["divination", "b.json", "c.json"])
    #expect(report.line == "oracles: 1 cases, 0 values, 3 failed")
  }

  @Test func otherFilesThatLieThereArePassedOver() throws {
    let method = "Normal, t, chi-square and beta distribution functions"
    let oracle = file(method, input: #"{"fn":"pnorm","x":0}"#, expected: "0.5")
    let report = try report(of: ["a.json": oracle, "package.json": #"{"name":"other"}"#, "notes.txt": "{"])
    #expect(report.line == "oracles: 1 cases, 1 values, 0 failed")
  }

  @Test func aWrongValueIsNamedWithWhatWasWantedAndGot() throws {
    let method = "Benjamini-Hochberg, Holm, Benjamini-Yekutieli adjusted p"
    let oracle = file(method, input: #"{"p":[0.5]}"#, expected: #"{"BH":[0.25]}"#)
    let report = try report(of: ["a.json": oracle])
    #expect(report.failures.map(\.description) == ["\(method) | x | BH[0]: wanted 0.25, got 0.5"])
  }

  @Test func inputOutOfRangeIsAFailureAndNotACrash() throws {
    let method = "CSAT / any share: interval for a proportion"
    let oracle = file(method, input: #"{"x":3,"n":2}"#, expected: "{}")
    #expect(try report(of: ["a.json": oracle]).failures.count == 1)
  }

  @Test func anEmptyFolderProvesNothing() {
    #expect(!OracleFolder(at: "/nonexistent").run().passed)
  }
}
