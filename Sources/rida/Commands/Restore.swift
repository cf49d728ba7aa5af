import ArgumentParser
import Foundation
import Operations
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
      with --despite-missing-keys it goes on: all answers and counts are there, and these people stay sealed. With --verify the restored database is
      examined whole: its structure, its counts against its answers, its record of acts, and one report byte for byte
      against the manifest that was written with the backup. Exit code 1: something differs, or some people stay sealed.
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
    guard Store.exists(at: backup) else {
      throw Problem(66, LocalizedText(ar: "لا توجد نسخة في \(backup).", en: "There is no backup at \(backup)."))
    }
    let place = RestorePlace(path)
    try place.refuseOthers()
    try place.put(backup, key: key, persons: persons)
    let (engine, closed) = try await opened(in: place)
    Console.put(path)
    if let closed { Console.say(closed) }
    guard verify else {
      if closed != nil { throw ExitCode(1) }
      return
    }
    let examination = try await engine.examination(under: try definitions.monthly())
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
    if closed != nil { throw ExitCode(1) }
  }

  private static func disputed(_ number: Int) -> Problem {
    Problem(
      1,
      LocalizedText(
        ar: "استُعيدت القاعدة، وفيها ما لا يتفق، وعدده \(number). لمعرفته كله: rida verify",
        en: "The database is restored, and \(number) things in it do not agree. All of them: rida verify"))
  }

  /// Opens the restored database, and says how many people stay sealed, if any; what cannot be read for want of its keys is
  /// not left behind.
  private func opened(in place: RestorePlace) async throws -> (Engine, closed: LocalizedText?) {
    do {
      let engine = try database.open()
      let people = try await engine.store.read { try $0.closedPeople() }
      if people.closed == 0 { return (engine, nil) }
      guard people.closed < people.all else { throw Self.foreign(database.path) }
      guard despiteMissingKeys else { throw Self.missing(people.closed, of: people.all, database.path) }
      return (engine, Self.sealed(people.closed, of: people.all))
    } catch let refusal as StoreRefusal {
      switch refusal {
      case .personsMissing: place.clear()
      case .keyMissing, .keyUnreadable: place.clear(withKeys: true)
      default: break
      }
      throw refusal
    } catch {
      place.clear(withKeys: true)
      throw Keyring.isForeign(error) ? Self.foreign(database.path) : error
    }
  }

  private static func foreign(_ place: String) -> Problem {
    Problem(
      65,
      LocalizedText(
        ar:
          "المفاتيح \(place).key و\(place).persons لا تفتح هذه النسخة، فلم تُستعد. سمِّ مفتاح قاعدتها: --key، وأحدث مفاتيح أشخاصها: --persons",
        en:
          "The keys \(place).key and \(place).persons do not open this backup; nothing was restored. Name its own key (--key) and the newest keys of its persons (--persons)."
      ))
  }

  private static func missing(_ closed: Int, of all: Int, _ place: String) -> Problem {
    Problem(
      65,
      LocalizedText(
        ar:
          "في النسخة من لا تُقرأ بياناتهم بالمفاتيح \(place).persons، وعددهم \(closed) من أصل \(all)، فلم تُستعد. سمِّ أحدث مفاتيح الأشخاص: --persons، أو تابع من دون مفاتيحهم: --despite-missing-keys",
        en:
          "With the keys \(place).persons, \(closed) of the \(all) people in this backup cannot be read; nothing was restored. Name the newest keys of persons (--persons), or go on without theirs (--despite-missing-keys)."
      ))
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
