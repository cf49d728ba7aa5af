import ArgumentParser
import Foundation
import Operations
import Reports
import Storage
import Vocabulary

/// `rida restore`: a backup becomes the database again.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a database of a backup, and prove that it is what was kept. · استعادة نسخة احتياطية.",
    discussion: """
      The backup is copied to the path of the database, where none may be; move an earlier one aside first, with its
      key and with what stands beside it (-wal, -shm).
      The key file must stand beside the new database, or be named by --key; so must the keys of persons (--persons): the
      newest copy opens every backup, but for those whose data were erased since. Other keys than those named are not
      written over. Where the keys of some are missing the command says of how many people, and restores nothing;
      with --despite-missing-keys it goes on: all answers and counts are there, and these people stay sealed. With --verify
      the restored database is examined whole: its structure, its counts against its answers, its record of acts, and one
      report byte for byte against the manifest that was written with the backup. Exit code 1: something differs, or some
      people stay sealed.
      What fails is taken away again, with the keys that it put there.
      """)

  @Argument(help: "The backup. · النسخة الاحتياطية.") var backup: String
  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Option(help: "The key file that was kept apart. · ملف المفتاح.") var key: String?
  @Option(help: "The newest copy of the keys of persons. · أحدث نسخة من مفاتيح الأشخاص.") var persons: String?
  @Flag(help: "Examine the restored database. · فحص قاعدة البيانات المستعادة.") var verify = false
  @Flag(help: "Go on where the keys of some people are missing. · المتابعة مع نقص مفاتيح بعض الأشخاص.")
  var despiteMissingKeys = false

  func run() async throws {
    let path = database.path
    // What a server keeps is restored by the server's own tools.
    guard !Store.isServer(path) else { throw CopyRefusal.keptByServer }
    try requireBackup()
    let definition = verify ? try definitions.monthly() : nil
    var place = RestorePlace(path, keys: try database.place)
    try place.refuseOthers()
    let (closed, made): (LocalizedText?, Examination?)
    do {
      try place.put(backup, key: key, persons: persons)
      (closed, made) = try await examined(under: definition, keys: place.keys)
    } catch StoreRefusal.owned(let owner) {
      // Somebody opened what was put there: it is his by now.
      throw StoreRefusal.owned(by: owner)
    } catch {
      let refusal = RestoreRefusal.behind(error, of: backup, keys: place.keys)
      place.clear()
      throw refusal
    }
    Console.put(path)
    if let closed { Console.say(closed) }
    if let made { try compare(made) }
    if closed != nil { throw ExitCode(1) }
  }

  private func requireBackup() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: backup, isDirectory: &isFolder), Store.exists(at: backup) else {
      throw Problem(66, LocalizedText(ar: "لا توجد نسخة في \(backup).", en: "There is no backup at \(backup)."))
    }
    guard !isFolder.boolValue else {
      throw Problem(
        66,
        LocalizedText(
          ar: "\(backup) مجلد. سمِّ نسخة من النسخ التي فيه.",
          en: "\(backup) is a folder. Name one of the copies in it."))
    }
  }

  /// Opens what was put into its place: says how many people stay sealed, if any, and what an examination found, where one was
  /// asked for. It is closed again.
  private func examined(
    under definition: MonthlyDefinition?, keys: String
  ) async throws -> (closed: LocalizedText?, made: Examination?) {
    let engine = try database.open()
    let people = try await engine.store.read { try $0.closedPeople() }
    guard people.closed == 0 || people.closed < people.all else { throw RestoreRefusal.foreign(keys) }
    guard people.closed == 0 || despiteMissingKeys else {
      throw RestoreRefusal.missing(people.closed, of: people.all, keys)
    }
    let closed = people.closed == 0 ? nil : Self.sealed(people.closed, of: people.all)
    guard let definition else { return (closed, nil) }
    return (closed, try await engine.examination(under: definition))
  }

  /// Holds what was restored against what the backup held when it was made, and says what differs.
  private func compare(_ examination: Examination) throws {
    let (found, disputes) = (examination.manifest, examination.disputes)
    for dispute in disputes.prefix(20) { Console.say(dispute) }
    guard disputes.isEmpty || Engine.manifest(of: backup) != nil else { throw Self.disputed(disputes.count) }
    guard let kept = Engine.manifest(of: backup) else {
      throw Problem(
        1,
        LocalizedText(
          ar: "القاعدة سليمة في نفسها، ولا بيان بجانب النسخة تُقارن به: \(Engine.manifestPath(of: backup))",
          en:
            "The database is whole in itself; there is no manifest to hold it against: \(Engine.manifestPath(of: backup))"
        ))
    }
    let differences = kept.differences(from: found)
    for difference in differences { Console.say(difference) }
    guard differences.isEmpty else { throw ExitCode(1) }
    guard disputes.isEmpty else { throw Self.disputed(disputes.count) }
    Console.say(
      LocalizedText(
        ar: "استُعيدت \(found.responses) إجابة، والأعداد وسجل الأعمال والتقرير كما كانت عند النسخ.",
        en: "\(found.responses) responses restored; counts, record of acts and report are what they were."))
  }

  private static func disputed(_ number: Int) -> Problem {
    Problem(
      1,
      LocalizedText(
        ar: "استُعيدت القاعدة، وفيها ما لا يتفق، وعدده \(number). لمعرفته كله: rida verify",
        en: "The database is restored, and \(number) things in it do not agree. All of them: rida verify"))
  }

  private static func sealed(_ closed: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      ar:
        "استُعيدت الإجابات والأعداد كلها، وبقي مختوماً ما يخص من نقصت مفاتيحهم: الأسماء والأرقام والطلبات والرسائل. عددهم \(closed) من أصل \(all).",
      en:
        "All answers and counts are restored. The keys of \(closed) of the \(all) people are missing: names, numbers, requests and messages of theirs stay sealed."
    )
  }
}
