import ArgumentParser
import Messaging
import Operations
import Vocabulary

/// `rida outbox hand-out`: slips to print, or a list of calls, of the messages that people carry.
struct OutboxHandOut: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-out",
    abstract: "Slips with square codes (HTML), or a list of calls (CSV). · قصاصات مطبوعة أو قائمة اتصالات.",
    discussion: """
      A message that was taken out once is not taken out again: a file that is there is not written over. Takes out 500 at
      most, the longest due first, and says how many still wait. Names and links stand in the file: guard it.
      """)

  /// The most messages of one file.
  private static let most = 500

  @OptionGroup var database: DatabaseOption
  @OptionGroup var site: PublicAddressOption
  @Flag(help: "Calls in place of slips. · اتصالات بدل القصاصات.") var calls = false
  @Argument(help: "The new file. · الملف الجديد.") var destination: String

  func run() async throws {
    let engine = try site.engine(over: database)
    try OutputFile.requireNew(destination)
    let waiting = try await engine.handOuts(by: calls ? .interview : .letter)
    guard !waiting.isEmpty else {
      return Console.say(
        LocalizedText(ar: "لا رسالة تنتظر، فلم يُكتب ملف.", en: "No message waits, so no file was written."))
    }
    let found = Array(waiting.prefix(Self.most))
    let people = found.map { (name: $0.name, parcel: $0.parcel) }
    let sheet = calls ? HandOutSheet.calls(people) : HandOutSheet.slips(people)
    // The file first: what is not on paper is not counted as handed.
    try OutputFile.write(Array(sheet.utf8), to: destination)
    let others = Set(try await engine.handedOut(found).map(\.parcel.key))
    Console.say(
      LocalizedText(ar: "عدد الرسائل: \(found.count - others.count)", en: "Messages: \(found.count - others.count)"))
    let rest = waiting.count - found.count
    if rest > 0 {
      Console.say(
        LocalizedText(
          ar: "ما زال ينتظر: \(rest). أخرجه بالأمر نفسه في ملف آخر.",
          en: "Still waiting: \(rest). Take them out by the same command into another file."))
    }
    let lines = found.indices.filter { others.contains(found[$0].parcel.key) }.map { String($0 + 1) }
    guard !lines.isEmpty else { return }
    let places = lines.joined(separator: " ")
    Console.say(
      LocalizedText(
        ar:
          "بدأ موظف آخر هذه الاتصالات أثناء إعداد القائمة، فاشطبها منها ولا تتصل بأصحابها (أرقام الأسطر تحت العنوان): \(places)",
        en:
          "Somebody began these calls while the list was made: strike them out and do not make them (lines below the heading): \(places)"
      ))
  }
}
