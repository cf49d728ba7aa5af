import ArgumentParser
import Foundation
import Operations
import Vocabulary
import Workflow

/// `rida subject`: what somebody may ask for about his own data.
struct Subject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A person's own data: copy, correct, erase. · بيانات الشخص: نسخة وتصحيح وإتلاف.",
    discussion: """
      The person is named by his identity number, or by his mobile where nobody else is reached by it. Make sure that it is
      he who asks. Each is written down in the record of acts without his data.
      تأكد من هوية الطالب قبل التنفيذ.
      """, subcommands: [SubjectExport.self, SubjectCorrect.self, SubjectErase.self])
}

/// `rida subject export`: all that is kept of him, as data and as a page.
struct SubjectExport: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all that is kept of a person. · نسخة من كل ما يُحفظ عنه.")

  @OptionGroup var database: DatabaseOption
  @Argument(help: "Identity or mobile number. · رقم الهوية أو الجوال.") var number: String
  @Option(help: "The folder for data.json, page.ar.html and page.en.html. · المجلد.") var into: String

  func run() async throws {
    let engine = try database.open()
    // Before it is written down that he had his copy.
    let folder = try HandedFolder(into)
    let file: SubjectFile
    do {
      file = try await Problem.saying { try await engine.exportSubject(number, by: nil) }
    } catch {
      folder.leave()
      throw error
    }
    let texts = [
      ("data.json", try file.json()), ("page.ar.html", file.page(in: .arabic)),
      ("page.en.html", file.page(in: .english)),
    ]
    for (name, text) in texts {
      try folder.write(text, as: name)
      Console.put("\(into)/\(name)")
    }
  }
}

/// `rida subject correct`: his name, his mobile, his e-mail address or his group.
struct SubjectCorrect: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct a person's name, mobile, e-mail or group. · تصحيح اسمه أو جواله أو بريده أو فئته.")

  @OptionGroup var database: DatabaseOption
  @Argument(help: "Identity or mobile number. · رقم الهوية أو الجوال.") var number: String
  @Option(help: "His name. · اسمه.") var name: String?
  @Option(help: "His mobile number. · رقم جواله.") var mobile: String?
  @Option(help: "His e-mail address. · بريده الإلكتروني.") var email: String?
  @Option(help: "The code of his group (rida group list); empty to state none. · رمز فئته.") var group: String?

  func run() async throws {
    let engine = try database.open()
    try await Problem.saying {
      try await engine.correctSubject(number, name: name, mobile: mobile, email: email, group: group, by: nil)
    }
    Console.say(LocalizedText(ar: "صُححت البيانات.", en: "The data are corrected."))
  }
}

/// `rida subject erase`: destroys his key, and with it what is sealed with it in every copy.
struct SubjectErase: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Destroy a person's data, in backups too. · إتلاف بيانات شخص، وفي النسخ أيضاً.",
    discussion: """
      His key is destroyed: what is sealed with it opens nowhere any more, neither here nor in any backup. What is counted
      stays: that there were requests, of which department and kind, and how they ended. It cannot be undone. Refused while
      a request or a call of his is open, and where the periods make the association keep his data. The folder of backups
      holds one copy of the keys; make a backup afterwards (--into), so that it too forgets him.
      لا رجعة فيه. خذ نسخة احتياطية بعده حتى تُستبدل نسخة المفاتيح.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var periods: PeriodsOption
  @Argument(help: "Identity or mobile number. · رقم الهوية أو الجوال.") var number: String
  @Flag(help: "Yes, for good. · نعم، بلا رجعة.") var forGood = false

  func run() async throws {
    guard forGood else {
      throw Problem(
        64,
        LocalizedText(
          ar: "الإتلاف لا رجعة فيه. أعد الأمر مع \u{200E}--for-good إن تأكدت من هوية الطالب.",
          en: "This cannot be undone. Give the command again with --for-good once you are sure who asks."))
    }
    let engine = try database.open()
    let periods = try periods.read()
    try await Problem.saying { try await engine.eraseSubject(number, under: periods, by: nil) }
    Console.say(
      LocalizedText(
        ar: "دُمّر مفتاحه ولم تعد بياناته تُقرأ في أي نسخة. خذ الآن نسخة احتياطية (rida backup --into).",
        en: "His key is destroyed; no copy shows his data any more. Now make a backup (rida backup --into)."))
  }
}

/// Which periods of retention hold: a file of the association's, or those that come with the program.
struct PeriodsOption: ParsableArguments {
  @Option(
    name: .customLong("periods"),
    help: "A file of periods in place of the shipped ones (or RIDA_PERIODS). · ملف مدد الحفظ.")
  var file: String?

  func read() throws -> RetentionPeriods {
    guard let path = file ?? ProcessInfo.processInfo.environment["RIDA_PERIODS"] else { return .shipped }
    guard let data = FileManager.default.contents(atPath: Workplace.path(path)) else {
      throw Problem(66, LocalizedText(ar: "لا ملف في \(path).", en: "There is no file at \(path)."))
    }
    do throws(RetentionRefusal) { return try RetentionPeriods(reading: data) } catch { throw Problem(65, error.words) }
  }
}

extension Problem {
  /// Does something that may be refused about a person's data; a refusal becomes what is said to the caller.
  static func saying<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let refusal as SubjectRefusal {
      throw Problem(65, refusal.words)
    } catch let refusal as EmailRefusal {
      throw Problem(65, refusal.words)
    } catch let refusal as GroupRefusal {
      throw Problem(65, refusal.words)
    } catch RequestRefusal.nameNotReadable {
      throw Problem(65, LocalizedText(ar: "لا يُقرأ الاسم.", en: "The name cannot be read."))
    } catch RequestRefusal.mobileNotReadable {
      throw Problem(
        65,
        LocalizedText(
          ar: "لا يُقرأ رقم الجوال. اكتبه هكذا: 0512345678.",
          en: "The mobile number cannot be read. Write it as 0512345678."))
    }
  }
}
