import ArgumentParser
import Collector
import Foundation
import Imports
import Operations
import Storage
import Surveys
import Vocabulary

/// `rida import requests`: rows of an earlier list become requests.
struct ImportRequests: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests",
    abstract: "Take in an earlier list of requests. · إدخال طلبات سابقة.",
    discussion: """
      Good rows go in, in one transaction, each with a record in the audit; bad ones are listed by line, with the reason,
      and written to a file that can be mended and imported with the same map. Importing the same file twice adds nothing.
      Requests that have ended are kept as records from before the policy flow; open ones go on in it. Nobody is asked how
      it was unless --invite is given and the map names invite-within-days; then links begin with the site's address, and
      people are asked by the service's rules and carriers: the running server's, or those of the options and the environment.
      Exit code 1: some rows were not taken in.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var surveys: SurveysOption
  @Argument(help: "The CSV file. · ملف CSV.") var file: String
  @Option(help: "What its columns mean (YAML). · خريطة الأعمدة.") var map: String
  @OptionGroup var rejects: RejectsOption
  @Flag(help: "Say what would be taken in, and write nothing. · فحص دون كتابة أي شيء.") var check = false
  @Flag(help: "Issue surveys for requests that ended lately, as the map allows. · إرسال استبيانات للطلبات الحديثة.")
  var invite = false
  @OptionGroup var site: PublicAddressOption
  @OptionGroup var sending: GatewaysOption
  @Flag(help: "Write the result as JSON. · النتيجة بصيغة JSON.") var json = false

  func run() async throws {
    let map = try readMap()
    try rejects.check(of: file)
    let asking = invite ? RequestImportAsking.recent(try surveys.published()) : .nobody
    let bytes = try InputFile.bytes(of: file, most: ImportResponses.mostBytes)
    let reading: RequestReading
    do {
      reading = try map.read(bytes, today: World.system.now().day) { done, whole in Console.progress(done, of: whole) }
    } catch { throw Problem(65, error.message) }
    let outcome = try await engine().importRequests(reading, of: map, asking: asking, by: nil, onlyChecking: check) {
      Console.progress($0, of: reading.rows.count)
    }
    let rejectsPath =
      check
      ? nil
      : try rejects.write(reading.rejected, as: reading.rejectsFile(in: Console.language), of: file)
    if json {
      try Console.put(json: Output(outcome, reading, checked: check, rejectsFile: rejectsPath))
    } else {
      for row in reading.rejected { Console.put("\(file):\(row.line): \(row.reason[Console.language])") }
    }
    say(outcome, rejectsPath: rejectsPath)
    if outcome.rejected > 0 { throw ExitCode(1) }
  }

  /// The association's engine; where a check finds no database, one in memory, so that no file comes to be.
  private func engine() throws -> Engine {
    guard check, Workplace.current == nil, !database.isThere else {
      return try invite ? site.engine(over: database, making: true, sending: sending) : database.openOrMake()
    }
    let terms = try invite ? sending.terms(of: database.code) : nil
    return Engine(
      store: try Store(inMemoryFor: database.code), world: .system, publicAddress: "",
      asking: terms?.rules ?? .standard, carriers: terms?.carriers ?? [.sms])
  }

  private func say(_ outcome: RequestImportOutcome, rejectsPath: String?) {
    if check {
      Console.say(
        LocalizedText(
          ar: "فحص فقط، ولم يُكتب شيء. هذا ما كان سيُدخل:", en: "Only checked, nothing was written. It would be:"))
    }
    Console.say(
      LocalizedText(
        ar:
          "أُدخل \(outcome.added) (منها قائمة: \(outcome.open))، موجود سابقاً \(outcome.known)، لم يُدخل \(outcome.rejected). مستفيدون جدد: \(outcome.people). استبيانات: \(outcome.invited).",
        en:
          "\(outcome.added) taken in (\(outcome.open) open), \(outcome.known) known already, \(outcome.rejected) not taken in. New people: \(outcome.people). Surveys issued: \(outcome.invited)."
      ))
    if let rejectsPath { RejectsOption.say(rejectsPath) }
  }

  private func readMap() throws -> RequestMap {
    let text = String(decoding: try InputFile.bytes(of: map, most: 1_024 * 1_024), as: UTF8.self)
    let read: RequestMap
    do throws(ImportMapRefusal) { read = try RequestMap(reading: text) } catch { throw Problem(error, in: map) }
    guard !invite || read.inviteWithinDays != nil else {
      throw Problem(
        65,
        LocalizedText(
          ar: "\(map): لا تذكر الخريطة ‎invite-within-days‎ فلا يُسأل أحد. أضفه، أو احذف ‎--invite‎.",
          en: "\(map): the map does not name invite-within-days, so nobody is asked. Add it, or leave --invite out."))
    }
    return read
  }

  private struct Output: Encodable {
    struct Rejected: Encodable {
      let line: Int
      let reason: LocalizedText
    }

    let checked: Bool
    let added: Int
    let open: Int
    let known: Int
    let people: Int
    let invited: Int
    let rejected: [Rejected]
    let rejectsFile: String?

    init(_ outcome: RequestImportOutcome, _ reading: RequestReading, checked: Bool, rejectsFile: String?) {
      self.checked = checked
      (added, open, known) = (outcome.added, outcome.open, outcome.known)
      (people, invited) = (outcome.people, outcome.invited)
      rejected = reading.rejected.map { Rejected(line: $0.line, reason: $0.reason) }
      self.rejectsFile = rejectsFile
    }
  }
}
