import ArgumentParser
import Operations
import Storage
import Vocabulary

/// `rida verify`: recounts from the answers, and walks the record of all acts.
struct Verify: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Recount everything from the answers and walk the audit. · إعادة العدّ من الإجابات وفحص سجل الأعمال.")

  @OptionGroup var database: DatabaseOption
  @Option(help: "A seal that an earlier run printed: proves that nothing since is cut off. · ختم من فحص سابق.")
  var seal: String?
  @Flag(help: "Write the result as JSON. · النتيجة بصيغة JSON.") var json = false

  func run() async throws {
    let engine = try database.open()
    let found = try await engine.verify(seal: seal)
    // For the page of the record of acts; what was found stands whether or not it can be kept.
    try? await engine.keepAuditCheck(found.audit)
    if json { try Console.put(json: Output(found)) }
    for line in found.structural + found.misfits + found.differences + found.shelf + found.waiting {
      Console.say(line)
    }
    let recorded = found.audit.faults.map(\.words) + found.requests.map(\.words)
    for words in (found.closedPeople.map { [$0] } ?? []) + recorded { Console.say(words) }
    guard found.isClean else {
      throw Problem(
        1,
        LocalizedText(
          ar:
            "وُجدت اختلافات: \(found.differences.count) في العدّ، \(found.misfits.count) في الإجابات، \(found.structural.count) في الملف، \(recorded.count) في الطلبات وسجل الأعمال، \(found.shelf.count) في التقارير المنشورة، \(found.people.closed) في مفاتيح الأشخاص.",
          en:
            "Found: \(found.differences.count) differences in counts, \(found.misfits.count) in answers, \(found.structural.count) in the file, \(recorded.count) in requests and audit, \(found.shelf.count) in published reports, \(found.people.closed) in keys of persons."
        ))
    }
    Console.say(
      LocalizedText(
        ar:
          "سليم: أُعيد عدّ \(found.responses) إجابة، وكل عدد مطابق، وسجل الأعمال متصل، وعدد قيوده \(found.audit.records).",
        en:
          "Clean: \(found.responses) responses recounted, every count agrees; the audit is whole in its \(found.audit.records) records."
      ))
    if found.audit.records > 0 {
      Console.say(
        LocalizedText(
          ar: "ختم آخر قيد: \(found.audit.head). احفظه في مكان آخر لتثبت به لاحقاً أن شيئاً لم يُحذف.",
          en: "Seal of the last record: \(found.audit.head). Keep it elsewhere to prove later that nothing was cut off."
        ))
    }
  }

  private struct Output: Encodable {
    let responses: Int
    let clean: Bool
    let structural: [String]
    let misfits: [String]
    let waiting: [String]
    let differences: [String]
    let audit: Audit
    let requests: [String]
    let shelf: [String]
    /// How many people cannot be read.
    let closedPeople: Int

    struct Audit: Encodable {
      let records: Int
      let head: String
      let faults: [String]
    }

    init(_ found: Verification) {
      responses = found.responses
      clean = found.isClean
      structural = found.structural
      misfits = found.misfits
      waiting = found.waiting
      differences = found.differences
      requests = found.requests.map(\.words.en)
      shelf = found.shelf
      closedPeople = found.people.closed
      audit = Audit(
        records: found.audit.records, head: found.audit.head, faults: found.audit.faults.map(\.words.en))
    }
  }
}
