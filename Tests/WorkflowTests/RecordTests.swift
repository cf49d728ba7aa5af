import Foundation
import Testing
import Vocabulary
import Workflow

/// A request is the fold of its steps: what is kept can be read, and tells the same.
@Suite struct RecordTests {
  private let versions: PolicyVersions

  init() throws { versions = try PolicyVersions([.founding]) }

  private func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  @Test func everyStepIsReadBackAsItWasTaken() throws {
    for step in Step.samples {
      let taken = TakenStep(step, Act(at: Desk.start, by: .staff(Desk.staffID(.socialResearcher))), policyVersion: 1)
      let data = try encoder().encode(taken)
      #expect(try JSONDecoder().decode(TakenStep.self, from: data) == taken)
      #expect(try encoder().encode(JSONDecoder().decode(TakenStep.self, from: data)) == data)
    }
  }

  /// The names of steps and payloads are the format of the record; a change here breaks what associations have kept.
  @Test func theFormatOfTheRecordStaysAsItIs() throws {
    let written = try Step.samples.map { String(decoding: try encoder().encode($0), as: UTF8.self) }
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/steps.jsonl")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((written.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(written == golden)
  }

  /// Answers to referrals from before the beneficiary read them are kept as they were, and are not for him.
  @Test func s3AnAnswerOfAnEarlierRecordIsNotForTheBeneficiary() throws {
    let steps = try [#"{"answer":"هكذا"}"#, #"{"answer":"هكذا","told":true}"#].map { words in
      let written = #"{"referralAnswered":\#(words)}"#
      let step = try JSONDecoder().decode(Step.self, from: Data(written.utf8))
      #expect(String(decoding: try encoder().encode(step), as: UTF8.self) == written)
      return step
    }
    var desk = try Desk()
    for step in steps {
      try desk.take(.referred(question: "كيف؟"))
      try desk.take(step)
    }
    #expect(desk.request.referrals.map(\.isForBeneficiary) == [false, true])
  }

  @Test func aRequestIsTheFoldOfItsSteps() throws {
    var desk = try Desk()
    try desk.register()
    try desk.take(.delivered)
    try desk.take(.reopened(reason: "نقص"))
    let data = try encoder().encode(desk.request.steps)
    let steps = try JSONDecoder().decode([TakenStep].self, from: data)
    let again = try Request(replaying: steps, as: desk.request.id, of: Desk.beneficiary, under: versions)
    #expect(again == desk.request)
  }

  @Test func aRecordThatBreaksTheRulesIsNotARequest() throws {
    var desk = try Desk()
    try desk.decide()
    let steps = desk.request.steps
    let id = desk.request.id
    #expect(throws: StepRefusal.notReceived) {
      try Request(replaying: Array(steps.dropFirst()), as: id, of: Desk.beneficiary, under: versions)
    }
    let explained = try #require(steps.firstIndex { $0.step == .twoWeeksExplained })
    var without = steps
    without.remove(at: explained)
    #expect(throws: StepRefusal.notExplained) {
      try Request(replaying: without, as: id, of: Desk.beneficiary, under: versions)
    }
    #expect(throws: StepRefusal.alreadyReceived) {
      try Request(
        replaying: steps + [steps[0]].map { TakenStep($0.step, steps[steps.count - 1].act, policyVersion: 1) }, as: id,
        of: Desk.beneficiary, under: versions)
    }
    let unknown = steps.map { TakenStep($0.step, $0.act, policyVersion: 9) }
    #expect(throws: StepRefusal.policyVersionUnknown(9)) {
      try Request(replaying: unknown, as: id, of: Desk.beneficiary, under: versions)
    }
  }

  @Test func theDigestChangesWithEveryPartOfTheSignedDataAndWithNothingElse() throws {
    var desk = try Desk()
    try desk.complete()
    let first = desk.request.dataDigest
    let steps: [Step] = [
      .dataChanged(values: [FieldValue(Desk.salary, "4201")]),
      .dataChanged(values: [FieldValue(Desk.salary, "")]),
      .dataChanged(values: [FieldValue(Desk.code("a", FieldCode.init), "bc")]),
      .dataChanged(values: [FieldValue(Desk.code("ab", FieldCode.init), "c")]),
      .itemProvided(item: Desk.card, document: Document(reference: "other")),
      .itemProvided(item: Desk.card, document: desk.document(Desk.card, expires: desk.now.day)),
    ]
    var seen: Set<DataDigest> = [first]
    for step in steps {
      var other = desk
      try other.take(step)
      #expect(seen.insert(other.request.dataDigest).inserted, "\(step)")
    }
    try desk.take(.twoWeeksExplained)
    try desk.take(.itemProvided(item: Desk.contract, document: desk.document(Desk.contract)))
    #expect(desk.request.dataDigest == first)
    #expect(desk.refused(.dataChanged(values: [FieldValue(Desk.salary, "4200")])) == .nothingChanged(.s4))
  }
}
