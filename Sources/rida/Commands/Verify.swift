import ArgumentParser
import Operations
import Vocabulary

/// `rida verify`: recounts from the answers.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Recount everything from the answers and compare. · إعادة العدّ من الإجابات ومقارنته.")

  @OptionGroup var database: DatabaseOption
  @Flag(help: "Write the result as JSON. · النتيجة بصيغة JSON.") var json = false

  func run() async throws {
    let found = try await database.open().verify()
    if json { try Console.put(json: Output(found)) }
    for line in found.structural + found.misfits + found.differences { Console.say(line) }
    guard found.isClean else {
      throw Problem(
        1,
        LocalizedText(
          ar:
            "وُجدت اختلافات: \(found.differences.count) في العدّ، \(found.misfits.count) في الإجابات، \(found.structural.count) في الملف.",
          en:
            "Found: \(found.differences.count) differences in counts, \(found.misfits.count) in answers, \(found.structural.count) in the file."
        ))
    }
    Console.say(
      LocalizedText(
        ar: "سليم: أُعيد عدّ \(found.responses) إجابة، وكل عدد مطابق.",
        en: "Clean: \(found.responses) responses recounted, every count agrees."))
  }

  private struct Output: Encodable {
    let responses: Int
    let clean: Bool
    let structural: [String]
    let misfits: [String]
    let differences: [String]

    init(_ found: Verification) {
      responses = found.responses
      clean = found.isClean
      structural = found.structural
      misfits = found.misfits
      differences = found.differences
    }
  }
}
