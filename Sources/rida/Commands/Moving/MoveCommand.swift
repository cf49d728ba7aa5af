import ArgumentParser
import Foundation
import Operations
import Storage
import Vocabulary

/// `rida move`: one association from one database into another.
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move the association into another database: file or server. · نقل الجمعية إلى قاعدة أخرى.",
    discussion: """
      Carries every table, the keys, the shelf of reports and the record of acts, in either direction. Stop the server first.
      Nothing is changed where it leaves from the first moment, nor served where it arrives before the last: then every row
      has been compared, everything counted anew on both sides, and the last month's report made on both and found equal byte
      for byte. Killed in the middle, the same command goes on where it was. --abandon gives a move up that was begun; --clear
      takes out of a database what an association left there, or one of which nothing was recorded (a mistyped code).
      أوقف الخادم أولاً. إن انقطع النقل فأعد الأمر نفسه ليُكمل من حيث توقف.
      Exit code 1: what arrived is not what left · إن اختلف ما وصل عما خرج.
      """)

  @Option(help: "The file or server it leaves. · المكان الحالي.") var from: String?
  @Option(help: "The file or server it goes to. · المكان الجديد.") var to: String?
  @Option(help: "With a server: where its keys are (or RIDA_KEYS). · مكان مفاتيح القديم.") var fromKeys: String?
  @Option(help: "With a server: where its keys shall be (or RIDA_KEYS). · مكان مفاتيح الجديد.") var toKeys: String?
  @Option(help: "The association's code (or RIDA_ASSOCIATION). · رمز الجمعية.") var association: String?
  @OptionGroup var definitions: ReportsOption
  @Flag(help: "Give up a move that was begun. · إلغاء نقل لم يتم.") var abandon = false
  @Option(help: "Take out of this database what an association left there. · حذف ما بقي في قاعدة نُقلت منها الجمعية.")
  var clear: String?
  @Flag(help: "Write the result as JSON. · النتيجة بصيغة JSON.") var json = false

  func validate() throws {
    guard (clear == nil) == (from != nil && to != nil), clear == nil || (from == nil && to == nil && !abandon) else {
      throw ValidationError("Name --from and --to, or --clear alone.")
    }
  }

  func run() async throws {
    let written = association ?? ProcessInfo.processInfo.environment["RIDA_ASSOCIATION"]
    let code = try written.map(Association.code) ?? Association.code
    if let clear {
      try Move.clear(code, in: place(clear, keys: fromKeys, of: code))
      return Console.say(LocalizedText(ar: "حُذف ما بقي في \(clear).", en: "What was left in \(clear) is taken out."))
    }
    guard let from, let to else { return }
    let (here, there) = (place(from, keys: fromKeys, of: code), place(to, keys: toKeys, of: code))
    if abandon {
      try Move.abandon(of: code, from: here, to: there)
      return Console.say(
        LocalizedText(
          ar: "أُلغي النقل، والجمعية في \(from).", en: "The move is given up; the association is in \(from)."))
    }
    try DatabaseFolder.make(over: there.keys)
    let definition = try definitions.monthly()
    let key = (0..<16).map { _ in UInt8(truncatingIfNeeded: World.system.draw()) }
    let move = try Move(of: code, from: here, to: there, key: key)
    let report = try await move.carryOut(under: definition, in: .system) { Console.progress($0, of: $1) }
    if json { try Console.put(json: Output(from: from, to: to, report)) } else { Console.put(to) }
    say(report, from: here, to: there)
  }

  private func say(_ report: MoveReport?, from here: StorePlace, to there: StorePlace) {
    if let report {
      Console.say(
        LocalizedText(
          ar:
            "نُقلت الجمعية: \(report.rows) صف في \(report.tables.count) جدول، كلها مطابقة؛ \(report.examined.responses) إجابة أُعيد عدّها؛ وملفات التقرير متطابقة وعددها \(report.files.count).",
          en:
            "Moved: \(report.rows) rows in \(report.tables.count) tables, all equal; \(report.examined.responses) responses recounted; \(report.files.count) files of the month's report equal byte for byte."
        ))
    } else {
      Console.say(
        LocalizedText(
          ar: "كانت الجمعية قد وصلت كاملة؛ سُجّل ذلك الآن.",
          en: "The association had arrived whole before; now this is written down."))
    }
    Console.say(LocalizedText(ar: "افتحها في مكانها الجديد: \(to ?? "")", en: "Open it in its new place: \(to ?? "")"))
    Console.say(leftBehind(at: here, besides: there))
  }

  /// What is left where it was, and what to do with it; keys that the new place uses too are not named.
  private func leftBehind(at here: StorePlace, besides there: StorePlace) -> LocalizedText {
    let keys = here.keyFiles(apartFrom: there).joined(separator: ", ")
    guard !keys.isEmpty else {
      return LocalizedText(
        ar:
          "ما بقي في \(here.database) لا يُخدم. متى اطمأننت فاحذفه: rida move --clear. أما المفاتيح فيستعملها المكان الجديد أيضاً، فلا تحذفها.",
        en:
          "What is left in \(here.database) is not served. Once you trust the new place take it out: rida move --clear. The new place uses the same keys: do not delete them."
      )
    }
    return LocalizedText(
      ar:
        "ما بقي في \(here.database) لا يُخدم، لكنه يُقرأ بمفاتيحه القديمة، ومنه بيانات من يُطلب نسيانه بعد اليوم. متى اطمأننت فاحذفه (rida move --clear) واحذف مفاتيحه: \(keys)",
      en:
        "What is left in \(here.database) is not served, but its old keys still open it, also for whoever is forgotten from now on. Once you trust the new place take it out (rida move --clear) and delete its keys: \(keys)"
    )
  }

  private func place(_ database: String, keys: String?, of code: AssociationCode) -> StorePlace {
    StorePlace(database: database, keys: Association.place(of: code, database: database, keys: keys))
  }

  private struct Output: Encodable {
    let from: String
    let to: String
    let arrivedBefore: Bool
    let resumed: Bool
    let rows: Int
    let tables: [Table]
    let responses: Int
    let auditRecords: Int
    let auditSeal: String
    let equalFiles: [String]

    struct Table: Encodable {
      let name: String
      let rows: Int
      let sha256: String
    }

    init(from: String, to: String, _ report: MoveReport?) {
      (self.from, self.to) = (from, to)
      arrivedBefore = report == nil
      resumed = report?.isResumed ?? true
      rows = report?.rows ?? 0
      tables = (report?.tables ?? []).map { Table(name: $0.table, rows: $0.rows, sha256: $0.sha256) }
      responses = report?.examined.responses ?? 0
      auditRecords = report?.examined.auditRecords ?? 0
      auditSeal = report?.examined.auditSeal ?? ""
      equalFiles = report?.files ?? []
    }
  }
}
