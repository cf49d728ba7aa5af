import ArgumentParser
import Operations
import Vocabulary

/// `rida holiday`: the days on which the association does not work.
struct Holiday: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The association's holidays, by which working days are counted. · إجازات الجمعية.",
    discussion: "Dates in either calendar: 2026-09-23, 23/9/2026, 1/10/1448, ٢١/٤/١٤٤٨.",
    subcommands: [List.self, Add.self, Remove.self], defaultSubcommand: List.self)

  /// `rida holiday list`: all of them, in order.
  struct List: AsyncParsableCommand, ServedCommand {
    static let configuration = CommandConfiguration(abstract: "List the holidays. · عرض الإجازات.")

    @OptionGroup var database: DatabaseOption
    @Flag(help: "Write them as JSON. · بصيغة JSON.") var json = false

    func run() async throws {
      let holidays = try await database.open().workingDays().holidays.sorted { $0.first < $1.first }
      if json { return try Console.put(json: holidays) }
      for holiday in holidays { Console.put(Holiday.line(holiday)) }
      if holidays.isEmpty {
        Console.say(LocalizedText(ar: "لا إجازات مدخلة بعد.", en: "No holidays are entered yet."))
      }
    }
  }

  /// `rida holiday add`: one of one or more days; entered again with the same first day, it is corrected.
  struct Add: AsyncParsableCommand, ServedCommand {
    static let configuration = CommandConfiguration(
      abstract: "Enter a holiday, or correct the one that begins on the same day. · إدخال إجازة أو تصحيحها.")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "Its first day. · أول يوم.") var first: String
    @Argument(help: "Its last day; the first if not given. · آخر يوم.") var last: String?
    @Option(help: "Its name in Arabic. · اسمها بالعربية.") var name: String
    @Option(help: "Its name in English; the Arabic one if not given. · اسمها بالإنجليزية.") var nameEn: String?

    func run() async throws {
      let begin = try TypedDay.read(first)
      let end = try last.map { try TypedDay.read($0) } ?? begin
      let arabic = name.trimmingPrefix(while: \.isWhitespace)
      guard !arabic.isEmpty else {
        throw Problem(64, LocalizedText(ar: "اكتب اسم الإجازة: \u{200E}--name", en: "Give the holiday's name: --name"))
      }
      let text = LocalizedText(ar: String(arabic), en: nameEn.flatMap { $0.isEmpty ? nil : $0 } ?? String(arabic))
      guard let holiday = WorkingDays.Holiday(first: begin, last: end, name: text) else {
        throw Problem(
          64,
          LocalizedText(
            ar: "آخر يوم قبل أول يوم. صحح التاريخين.", en: "The last day lies before the first. Correct the dates."))
      }
      try await database.openOrMake().save(holiday, by: nil)
      Console.put(Holiday.line(holiday))
    }
  }

  /// `rida holiday remove`: takes one out.
  struct Remove: AsyncParsableCommand, ServedCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take out the holiday that begins on a day. · حذف الإجازة التي تبدأ في يوم.")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "Its first day. · أول يوم.") var first: String

    func run() async throws {
      let day = try TypedDay.read(first)
      let engine = try database.open()
      guard let holiday = try await engine.workingDays().holidays.first(where: { $0.first == day }) else {
        throw Problem(
          66,
          LocalizedText(
            ar: "لا إجازة تبدأ في \(day.name(in: .arabic)). انظر القائمة: rida holiday list",
            en: "No holiday begins on \(day.name(in: .english)). See the list: rida holiday list"))
      }
      try await engine.removeHoliday(beginning: day, by: nil)
      Console.say(LocalizedText(ar: "حُذفت: \(Holiday.line(holiday))", en: "Removed: \(Holiday.line(holiday))"))
    }
  }

  /// A holiday as a line of a list: its days in both calendars, and its name.
  private static func line(_ holiday: WorkingDays.Holiday) -> String {
    let language = Console.language
    let days =
      holiday.first == holiday.last
      ? holiday.first.name(in: language)
      : "\(holiday.first.name(in: language)) – \(holiday.last.name(in: language))"
    return "\(days)  \(holiday.name[language])"
  }
}
