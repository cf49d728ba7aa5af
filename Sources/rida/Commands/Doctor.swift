import ArgumentParser
import Foundation
import Operations
import Storage
import Vocabulary

/// `rida doctor`: whether this machine and this database are fit.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Examine the machine and the database. · فحص الجهاز وقاعدة البيانات.")

  @OptionGroup var database: DatabaseOption
  @Flag(help: "Write the result as JSON. · النتيجة بصيغة JSON.") var json = false

  private struct Finding: Encodable {
    let subject: String
    let fit: Bool
    let words: String
    /// Not there, and not needed for what the program does today.
    var missing = false

    var sign: String { missing ? "–" : fit ? "✓" : "✗" }
  }

  func run() async throws {
    let findings = [engine] + (await file) + programs
    if json {
      try Console.put(json: findings)
    } else {
      for finding in findings { Console.put("\(finding.sign) \(finding.subject): \(finding.words)") }
    }
    if findings.contains(where: { !$0.fit }) { throw ExitCode(1) }
  }

  /// SQLite up to 3.51.2 can lose the newest transactions where two connections checkpoint at once; Rida's one writer
  /// alone checkpoints, so such a version is fit, and said.
  private var engine: Finding {
    let version = Store.engineVersion
    let parts = version.split(separator: ".").compactMap { Int($0) }
    let affected = parts.lexicographicallyPrecedes([3, 51, 3])
    let words = LocalizedText(
      ar: affected ? "\(version)؛ فيه خلل إعادة ضبط WAL عند نقطتي حفظ معاً، ورضا لا يحفظ إلا من كاتب واحد" : version,
      en: affected
        ? "\(version); has the WAL-reset bug with two checkpointers; Rida checkpoints from one writer only" : version)
    return Finding(
      subject: "SQLite", fit: !parts.lexicographicallyPrecedes([3, 37, 0]), words: words[Console.language])
  }

  private var file: [Finding] {
    get async {
      let name = database.path
      do {
        let store = try database.open().store
        let settings = try store.durability()
        let faults = try await store.faults()
        return [
          Finding(
            subject: name, fit: faults.isEmpty, words: faults.isEmpty ? "integrity ok" : faults.joined(separator: "; ")),
          Finding(
            subject: "durability",
            fit: settings.journal == "wal" && settings.synchronous == 2 && settings.foreignKeys,
            words:
              "journal_mode=\(settings.journal) synchronous=\(settings.synchronous) foreign_keys=\(settings.foreignKeys ? 1 : 0)"
          ),
        ]
      } catch {
        let problem = (error as? Problem) ?? Problem(error)
        return [Finding(subject: name, fit: false, words: problem?.text[Console.language] ?? String(describing: error))]
      }
    }
  }

  /// Programs that later formats of the reports need.
  private var programs: [Finding] {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return ["chromium-headless-shell"].map { program in
      let found = folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
      let missing = LocalizedText(
        ar: "غير موجود؛ لا يلزم اليوم، وستُطبع به التقارير PDF لاحقاً",
        en: "missing; not needed today, later reports will be printed to PDF with it")
      return Finding(subject: program, fit: true, words: found ?? missing[Console.language], missing: found == nil)
    }
  }
}
