import Surveys
import Testing
import Vocabulary

/// Whatever stands in a file or a form, reading it ends in a value or in words.
struct FuzzTests {
  @Test func noFileEndsTheReader() throws {
    var dice = SeededDice(state: 42)
    var shelf = try Shelf()
    shelf.files["draft.yaml"] = nil
    let seed = Array(Shelf.draft.utf8)
    var sound = 0
    let pieces = ["\n", ":", "- ", "{", "[", "\"", "&a", "*a", "!!int ", "\t", "نعم", "|", "? ", "<<: *a"]
    for _ in 0..<200 {
      for number in 0..<10 { shelf.files["\(number).yaml"] = dice.bent(seed, with: pieces) }
      let reading = shelf.read()
      // A file is either sound or says why not.
      #expect(Set(reading.faults.map(\.file)).count + reading.questionnaires.count == 10)
      #expect(reading.faults.allSatisfy { $0.line >= 1 && !$0.reason.ar.isEmpty && !$0.reason.en.isEmpty })
      sound += reading.questionnaires.count
    }
    #expect((1..<2_000).contains(sound))
  }

  @Test func noSchemaEndsTheReader() throws {
    var dice = SeededDice(state: 7)
    var shelf = try Shelf()
    let seed = shelf.files["schema.json"] ?? []
    let pieces = ["{", "}", "[", "\"", ",", "null", "1", "\"$ref\": \"#/$defs/text\","]
    for _ in 0..<50 {
      shelf.files["schema.json"] = dice.bent(seed, with: pieces)
      #expect(shelf.read().faults.allSatisfy { $0.line >= 1 })
    }
  }

  @Test func noFormEndsTheReader() throws {
    var dice = SeededDice(state: 2_026)
    let questionnaire = try #require(try Shelf().read().questionnaires.first)
    let seed = Array("Q2=3&Q8=10&Q9=1&Q10=السرعة&Q11=1".utf8)
    var accepted = 0
    let pieces = ["&", "=", "Q2=", "٣", "99", "-", "\0", "&Q9=2", " "]
    for _ in 0..<5_000 {
      let body = String(decoding: dice.bent(seed, with: pieces), as: UTF8.self)
      var fields: [String: [String]] = [:]
      for pair in body.split(separator: "&") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        fields[parts[0], default: []].append(parts.count == 2 ? parts[1] : "")
      }
      guard let sheet = try? AnswerSheet(reading: fields, for: questionnaire) else { continue }
      accepted += 1
      #expect(sheet.answers.keys.allSatisfy { questionnaire.question($0) != nil })
      #expect(
        sheet.gradedAnswers.allSatisfy { graded in
          questionnaire.question(graded.question)?.scale?.graded.contains { $0.code == graded.code } == true
        })
    }
    #expect((1..<5_000).contains(accepted))
  }
}

/// Dice that fall the same way in every run (a linear congruence by D. Knuth's constants).
private struct SeededDice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }

  /// The bytes with one to four places cut, doubled, flipped, or given one of the pieces.
  mutating func bent(_ bytes: [UInt8], with pieces: [String]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      guard !bytes.isEmpty else { return bytes }
      let start = Int.random(in: 0..<bytes.count, using: &self)
      let end = min(bytes.count, start + Int.random(in: 1...12, using: &self))
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes[start] = UInt8.random(in: 0...255, using: &self)
      default: bytes.insert(contentsOf: Array((pieces.randomElement(using: &self) ?? "").utf8), at: start)
      }
    }
    return bytes
  }
}
