import ArgumentParser
import Operations
import Storage
import Vocabulary
import Workflow

/// `rida retention`: lets go what has had its time.
struct Retention: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count or let go what has had its time. · عدّ ما انتهت مدة حفظه أو حذفه.",
    discussion: """
      Without --apply it only counts. The periods come with the program; the association's own stand in a file (--periods,
      RIDA_PERIODS). People whose last request ended longer ago than the period lose their key, as by rida subject erase.
      Where the last --apply is more than 90 days ago, nothing is let go before --clock-is-right says that the clock is.
      بلا \u{200E}--apply يُعدّ ولا يُحذف.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var periods: PeriodsOption
  @Flag(help: "Let it go. · نفّذ.") var apply = false
  @Flag(help: "With --apply, after a long time without it: today is right. · التاريخ صحيح.") var clockIsRight = false
  @Flag(help: "Write it as JSON. · بصيغة JSON.") var json = false

  func run() async throws {
    let engine = try database.open()
    let periods = try periods.read()
    let round = try await engine.keepRetention(under: periods, dryRun: !apply, by: nil, clockIsRight: clockIsRight)
    if json { return try Console.put(json: round) }
    let language = Console.language
    let named = [
      ("messages", periods.messages), ("links", periods.links), ("calls", periods.calls),
      ("comments", periods.comments), ("alerts", periods.alerts),
    ]
    for (kind, period) in named { Console.put("\(round.rows[kind] ?? 0)  \(period.words[language])") }
    Console.put("\(round.rows[RetentionRound.sheets] ?? 0)  \(RetentionRound.sheetsPeriod[language])")
    Console.put("\(round.people)  \(periods.people.words[language])")
    guard !apply else { return }
    Console.say(
      LocalizedText(
        ar: "عُدّ ولم يُحذف شيء. للتنفيذ: rida retention --apply", en: "Counted only. To let it go: rida retention --apply"
      ))
  }
}

/// `rida processing-record`: what is processed of people, why and for how long, from the schema itself.
struct ProcessingRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "processing-record",
    abstract: "The record of processing activities, from the schema. · سجل أنشطة المعالجة من بنية القاعدة.",
    discussion: """
      It says how long each is kept: by the association's own periods where a file names them (--periods, RIDA_PERIODS).
      تُذكر مدد الحفظ كما قررتها الجمعية إن سُمّي ملفها.
      """)

  @OptionGroup var periods: PeriodsOption
  @Flag(help: "Write it as JSON. · بصيغة JSON.") var json = false

  func run() throws {
    let periods = try periods.read()
    let record = try ProcessingRecord.ofTheSchema()
    if json { return try Console.put(json: record) }
    var words = [
      "messages": periods.messages, "calls": periods.calls, "comments": periods.comments, "people": periods.people,
    ].mapValues { $0.words[Console.language] }
    words[RetentionRound.sheets] = RetentionRound.sheetsPeriod[Console.language]
    Console.put(record.text(in: Console.language, periods: words))
  }
}
