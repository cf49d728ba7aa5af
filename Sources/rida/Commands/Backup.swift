import ArgumentParser
import Foundation
import Operations
import Storage
import Synchronization
import Vocabulary

/// `rida backup`: a whole copy, examined before it takes its name.
struct Backup: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the database into a new file and examine the copy. · نسخة احتياطية مفحوصة.",
    discussion: """
      Also while the server runs: then the server makes the copy. The copy is opened, its counts are compared with its
      answers and its record of acts is walked before it takes its name; FILE.manifest.json says what it holds, for
      rida restore --verify. Where something does not agree the copy is kept, and the exit code is 1. The key file beside
      the database opens names, numbers and messages; it is not copied. Keep it apart from the backups. Of the keys of
      persons (FILE.persons) --into keeps one copy beside the backups, the newest: it opens them all, but for those whose
      data were erased. A single file is made without it. Of a database on a server --into copies the keys of persons alone.
      لا يُنسخ ملف المفتاح الذي يفتح البيانات الشخصية؛ احفظه بعيداً عن النسخ.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Argument(help: "The new file. · الملف الجديد.") var destination: String?
  @Option(help: "Instead of a file: a folder, in which the copy is named by its time. · مجلد النسخ.") var into: String?
  @Option(help: "With --into: how many copies to keep. · عدد النسخ المحفوظة.") var keep = 30

  func validate() throws {
    guard (destination == nil) != (into == nil) else { throw ValidationError("Name either a file or --into a folder.") }
    guard keep >= 1 else { throw ValidationError("--keep takes a number from 1.") }
  }

  func run() async throws {
    let engine = try database.open()
    if let place = into ?? destination { try Workplace.requireSeen(place) }
    if let destination {
      let made = try await engine.backup(to: Workplace.path(destination), under: try definitions.monthly())
      Console.put(destination)
      return try say(made)
    }
    guard let folder = into.map({ BackupFolder(Workplace.path($0)) }) else { return }
    try writing(in: folder) {
      try FileManager.default.createDirectory(atPath: $0.path, withIntermediateDirectories: true)
    }
    if Store.isServer(database.path) { return try await copyKeys(of: engine, into: folder) }
    try await copy(engine, into: folder)
  }

  private func copy(_ engine: Engine, into folder: BackupFolder) async throws {
    let file = folder.file(at: engine.world.now())
    // Commands take turns, and one process has the database: no other copy is under way.
    try writing(in: folder) { try $0.clearEnded() }
    let definition = try definitions.monthly()
    // Before the copy has its name: whenever it is found, the keys of all who are in it lie beside it.
    let keys = Mutex<(any Error)?>(nil)
    let made: Examination
    do {
      made = try await engine.backup(to: file, under: definition) {
        do { try await engine.store.copyPersons(to: folder.persons) } catch { keys.withLock { $0 = error } }
      }
    } catch {
      // Who was erased must not stay in the earlier copy of the keys because the database is refused.
      do { try await engine.store.copyPersons(to: folder.persons) } catch { say(Problem(error)) }
      throw error
    }
    Console.put(file)
    for old in try writing(in: folder, { try $0.keep(keep, sparing: file) }) {
      Console.say(LocalizedText(ar: "حُذفت أقدم نسخة: \(old)", en: "The oldest copy was let go: \(old)"))
    }
    if let refusal = keys.withLock({ $0 }) { throw refusal }
    try say(made, in: folder)
  }

  /// Does something in the folder; where that cannot be done, the refusal names the folder.
  private func writing<Value>(in folder: BackupFolder, _ work: (BackupFolder) throws -> Value) throws -> Value {
    do { return try work(folder) } catch { throw CopyRefusal.behind(error, in: folder.path) }
  }

  private func say(_ problem: Problem?) {
    if let problem { Console.say(problem.text) }
  }

  /// Says what was copied. Throws a problem of status 1 where something in it does not agree.
  private func say(_ made: Examination, in folder: BackupFolder? = nil) throws {
    let place = try database.place
    guard !made.disputes.isEmpty else {
      return Console.say(
        LocalizedText(
          ar: "النسخة سليمة وفيها \(made.manifest.responses) إجابة. احفظ \(place).key في مكان آخر.",
          en:
            "The copy is whole, with \(made.manifest.responses) responses. Keep \(place).key in another place."))
    }
    for dispute in made.disputes.prefix(20) { Console.say(dispute) }
    if let clean = try folder?.newestWithoutFaults() {
      Console.say(
        LocalizedText(
          ar: "آخر نسخة كان كل ما فيها متفقاً تبقى حتى تحذفها: \(clean)",
          en: "The last copy in which everything agreed stays until you delete it: \(clean)"))
    }
    throw Problem(
      1,
      LocalizedText(
        ar:
          "حُفظت النسخة كما هي القاعدة، وفي القاعدة ما لا يتفق، وعدده \(made.disputes.count). لمعرفته كله: rida verify",
        en:
          "The copy was kept, as good as the database, in which \(made.disputes.count) things do not agree. All of them: rida verify"
      ))
  }

  /// Of a server's database the server's own tools make the copy; what lies beside the program is copied here.
  private func copyKeys(of engine: Engine, into folder: BackupFolder) async throws {
    let place = try database.place
    try await engine.store.copyPersons(to: folder.persons)
    Console.put(folder.persons)
    Console.say(
      LocalizedText(
        ar:
          "نُسخت مفاتيح الأشخاص وحدها. قاعدة البيانات تُنسخ بأدوات خادمها قبل ذلك (docs/postgresql.md). احفظ \(place).key في مكان آخر.",
        en:
          "Only the keys of persons were copied. The server's own tools copy the database, before that (docs/postgresql.md). Keep \(place).key in another place."
      ))
  }
}
