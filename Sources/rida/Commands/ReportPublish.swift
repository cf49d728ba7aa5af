import ArgumentParser
import Foundation
import Operations
import Reports
import Vocabulary

/// `rida report publish`: the reports of a month onto the shelf, all but what must be printed.
struct ReportPublish: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Put a month's reports on the shelf of the staff pages. · وضع تقارير الشهر في صفحات الموظفين.",
    discussion: """
      The part of `rida report monthly --all` that needs the database: it makes everything but PDF, and where a folder for
      pages is given, it puts there the pages that are still to be printed. Prints the name of each report.
      A month that is running is published for a look, and is due again when it is over.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var definitions: ReportsOption
  @Argument(help: "The month: 2026-10, or 1448-04. · الشهر.") var month: String?
  @Flag(help: "Whichever months are over and not on the shelf. · الشهور التي انتهت ولم تُنشر.") var due = false
  @OptionGroup var calendars: CalendarsOption
  @OptionGroup var formats: FormatsOption
  @Option(help: "A folder for the pages that are to be printed. · مجلد الصفحات المطلوب طباعتها.") var pages: String?

  func validate() throws {
    guard due == (month == nil) else { throw ValidationError("Give a month, or --due.") }
  }

  func run() async throws {
    let month = try month.map(Self.month)
    let definitions = try definitions.all()
    let engine = try database.open()
    let formats = formats.formats + (pages == nil ? [] : [.pdf])
    let program = "rida \(Rida.version)"
    let published =
      if let month {
        try await engine.publishReports(of: month, as: formats, under: definitions, program: program)
      } else {
        try await engine.publishDueReports(in: calendars.calendar, as: formats, under: definitions, program: program)
      }
    for publication in published { Console.put(publication.report) }
    if let pages { try PrintFolder(pages).write(published.flatMap(\.orders)) }
    let counts = Dictionary(grouping: published, by: \.outcome).mapValues(\.count)
    Console.say(
      LocalizedText(
        ar: "تقارير جديدة: \(counts[.new] ?? 0)، تغيّرت: \(counts[.changed] ?? 0)، كما هي: \(counts[.same] ?? 0).",
        en: "Reports: \(counts[.new] ?? 0) new, \(counts[.changed] ?? 0) changed, \(counts[.same] ?? 0) as they were."))
    if let month, World.system.now().day <= month.days.upperBound {
      Console.say(
        LocalizedText(
          ar:
            "لم ينتهِ الشهر بعد: في هذه التقارير ما ورد حتى الآن. بعد انتهائه ينشرها التشغيل اليومي من جديد، فإن لم يكن مفعّلاً فأعد هذا الأمر.",
          en:
            "The month is not over: these reports hold what has come in so far. When it is over the daily run publishes them anew; without that run, give this command again."
        ))
    }
  }
}

extension ReportPublish {
  /// The month that somebody wrote; the year tells the calendar.
  private static func month(_ text: String) throws -> CivilMonth {
    let period = try ReportBoard.period(text)
    guard period.length == .month else {
      throw Problem(
        64,
        LocalizedText(
          ar: "اكتب شهراً مثل \u{200E}2026-10 أو \u{200E}1448-04.", en: "Write a month, such as 2026-10 or 1448-04."))
    }
    return period.last
  }
}

/// The calendars whose months are reported.
struct CalendarsOption: ParsableArguments {
  @Option(
    help: "gregorian, ummalqura, or both with a comma between. · التقويم، أو التقويمان.",
    transform: CalendarsOption.read)
  var calendar: [CivilCalendar] = [.gregorian]

  private static func read(_ text: String) throws -> [CivilCalendar] {
    try text.split(separator: ",").map { name in
      guard let calendar = CivilCalendar(rawValue: name.trimmingCharacters(in: .whitespaces)) else {
        throw ValidationError("'\(name)' is not a calendar; use gregorian or ummalqura.")
      }
      return calendar
    }
  }
}

/// `rida report shelve`: printed pages onto the shelf.
struct ReportShelve: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "shelve",
    abstract: "Put printed pages of reports beside their other files. · وضع ما طُبع من التقارير مع ملفاتها.",
    discussion: "The last part of `rida report monthly --all`. A page whose report has changed since is left out.")

  @OptionGroup var database: DatabaseOption
  @Argument(help: "The folder with the printed pages. · مجلد ما طُبع.") var pages: String

  func run() async throws {
    let engine = try database.open()
    let folder = PrintFolder(pages)
    var shelved = 0
    for order in try folder.orders() {
      guard let bytes = try folder.printed(order), try await engine.shelve(bytes, for: order) else { continue }
      Console.put(order.file)
      shelved += 1
    }
    Console.say(LocalizedText(ar: "ملفات PDF: \(shelved).", en: "PDF files: \(shelved)."))
  }
}

extension ReportsOption {
  /// The definitions of all the reports of a month, if the folder has no fault.
  func all() throws -> ReportDefinitions {
    try read { folder throws(ReportFolderRefusal) in try folder.all() }
  }
}
