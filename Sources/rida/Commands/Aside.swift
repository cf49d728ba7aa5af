import ArgumentParser
import Collector
import Operations
import Vocabulary

/// `rida aside`: the answers that a rule set aside.
struct Aside: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers that are set aside by rule. · الإجابات المنحّاة بقاعدة.",
    discussion: "Dates in either calendar. The rules stand in docs/methods.md. · القواعد في docs/methods.md.",
    subcommands: [List.self, Release.self], defaultSubcommand: List.self)

  /// `rida aside list`: how many there are, by department and reason.
  struct List: AsyncParsableCommand, ServedCommand {
    static let configuration = CommandConfiguration(
      abstract: "Count them by department and reason. · أعدادها حسب القسم والسبب.")

    @OptionGroup var database: DatabaseOption
    @Option(help: "The first day; the very first if not given. · من يوم.") var from: String?
    @Option(help: "The last day; the very last if not given. · إلى يوم.") var to: String?

    func run() async throws {
      let first = try from.map { try TypedDay.read($0) } ?? Day(number: 0)
      let last = try to.map { try TypedDay.read($0) } ?? Day(number: 100_000)
      guard first <= last else { throw Problem(64, AsideRefusal.daysNotOver.words) }
      let lines = try await database.open().asideLines(on: first..<last.adding(days: 1))
      for line in lines { Console.put("\(line.department)  \(line.reasons)  \(line.answers)") }
      if lines.isEmpty { Console.say(LocalizedText(ar: "لم تُنحَّ أي إجابة.", en: "No answer is set aside.")) }
    }
  }

  /// `rida aside release`: lets in all answers of some days that one rule set aside.
  struct Release: AsyncParsableCommand, ServedCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let in all answers of some days that one rule set aside. · احتساب ما نحّته قاعدة في أيام.",
      discussion: "All of one reason, never one answer: nobody sees an answer before he decides.")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "network, closing, fast, burst, straight or formless. · رمز السبب.") var reason: String
    @Option(help: "The first day. · من يوم.") var from: String
    @Option(help: "The last day. · إلى يوم.") var to: String
    @Option(help: "Why, for the record of acts. · لماذا.") var because: String

    func run() async throws {
      let (first, last) = (try TypedDay.read(from), try TypedDay.read(to))
      do {
        let number = try await database.open().releaseAside(reason, from: first, to: last, because: because, by: nil)
        Console.say(
          LocalizedText(
            ar: "دخلت الحساب: \(Numerals.written(number, in: .arabic))", en: "Let in: \(number)"))
      } catch let refusal as AsideRefusal { throw Problem(64, refusal.words) }
    }
  }
}
