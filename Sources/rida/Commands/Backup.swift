import ArgumentParser
import Foundation
import Operations
import Storage
import Vocabulary

/// `rida backup`: a whole copy, examined before it takes its name.
struct Backup: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the database into a new file and examine the copy. · نسخة احتياطية مفحوصة.",
    discussion: """
      Also while the server runs: then the server makes the copy. The copy is opened, its counts are compared with its
      answers and its record of acts is walked before it takes its name; FILE.manifest.json says what it holds, for
      rida restore --verify. The key file beside the database opens names, numbers and messages; it is not copied. Keep it
      apart from the backups. Of the keys of persons (FILE.persons) --into keeps one copy beside the backups, the newest:
      it opens them all, but for those whose data were erased. A single file is made without it. Of a database on a server
      --into copies the keys of persons alone.
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
    let folder = into.map { BackupFolder(Workplace.path($0)) }
    if let folder { try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true) }
    if let folder, Store.isServer(database.path) { return try await copyKeys(of: engine, into: folder) }
    guard let file = folder?.file(at: engine.world.now()) ?? destination else { return }
    // Commands take turns, and one process has the database: no other copy is under way.
    try folder?.clearEnded()
    let manifest = try await engine.backup(to: Workplace.path(file), under: try definitions.monthly())
    if let folder { try await engine.store.copyPersons(to: folder.persons) }
    Console.put(file)
    for old in try folder?.keep(keep) ?? [] {
      Console.say(LocalizedText(ar: "حُذفت أقدم نسخة: \(old)", en: "The oldest copy was let go: \(old)"))
    }
    let place = try database.place
    Console.say(
      LocalizedText(
        ar: "النسخة سليمة وفيها \(manifest.responses) إجابة. احفظ \(place).key في مكان آخر.",
        en: "The copy is whole, with \(manifest.responses) responses. Keep \(place).key in another place."))
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
