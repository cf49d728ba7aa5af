import ArgumentParser
import Operations
import Vocabulary
import Workflow

/// `rida policy`: the versions of the policy's parameters.
struct PolicyVersion: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "The versions of the beneficiary-relations policy. · إصدارات سياسة تنظيم العلاقة مع المستفيدين.",
    discussion: "A version is never edited; a change is the next one, and requests already received keep theirs (P0).",
    subcommands: [List.self, Add.self], defaultSubcommand: List.self)

  /// `rida policy list`: all of them, oldest first.
  struct List: AsyncParsableCommand, ServedCommand {
    static let configuration = CommandConfiguration(abstract: "List the versions. · عرض الإصدارات.")

    @OptionGroup var database: DatabaseOption
    @Flag(help: "Write them as JSON. · بصيغة JSON.") var json = false

    func run() async throws {
      let versions = try await database.open().policyVersions().all
      if json { return try Console.put(json: versions) }
      for policy in versions { Console.put(PolicyVersion.text(policy)) }
    }
  }

  /// `rida policy add`: the next version, by a decision of the board.
  struct Add: AsyncParsableCommand, ServedCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add the next version; what is not given stays as in the one before. · إضافة إصدار جديد.",
      discussion: "A figure that the association does not set: off. Dates in either calendar.")

    @OptionGroup var database: DatabaseOption
    @Option(help: "The first day on which requests are received under it. · أول يوم لسريانه.") var inForce: String
    @Option(help: "Who wrote the change down. · من أعدّ التعديل.") var author: String
    @Option(help: "The board's decision, with number and date. · قرار المجلس.") var decision: String
    @Option(help: "S5: least days of study, at least 14. · أقل مدة للدراسة بالأيام.") var leastDays: Int?
    @Option(help: "S5: days after which a decision is late, or off. · أقصى مدة للدراسة، أو off.") var mostDays: Figure?
    @Option(help: "S5: committee members present at a decision. · أقل عدد للحاضرين من اللجنة.") var membersPresent: Int?
    @Option(help: "S2: days for which an undated document is valid, or off. · مدة صلاحية الوثيقة، أو off.")
    var documentDays: Figure?
    @Option(help: "S2: days after which a missing item is reminded of, or off. · أيام قبل التذكير، أو off.")
    var reminderDays: Figure?
    @Option(help: "S3: working days to answer a referral, or off. · أيام العمل للرد على الإحالة، أو off.")
    var referralDays: Figure?
    @Option(help: "G3: working days to answer an inquiry, or off. · أيام العمل للرد على الاستفسار، أو off.")
    var answerDays: Figure?
    @Option(help: "S4: minutes for which a one-time code signs. · دقائق صلاحية رمز التوقيع.") var codeMinutes: Int?

    func run() async throws {
      let day = try TypedDay.read(inForce)
      let engine = try database.openOrMake()
      var parameters = try await engine.policyVersions().all.last?.parameters ?? Policy.Parameters()
      parameters.leastDaysOfStudy = leastDays ?? parameters.leastDaysOfStudy
      parameters.leastMembersPresent = membersPresent ?? parameters.leastMembersPresent
      parameters.minutesACodeIsValid = codeMinutes ?? parameters.minutesACodeIsValid
      if let mostDays { parameters.mostDaysOfStudy = mostDays.number }
      if let documentDays { parameters.daysADocumentStaysValid = documentDays.number }
      if let reminderDays { parameters.daysToReminder = reminderDays.number }
      if let referralDays { parameters.workingDaysToAnswerAReferral = referralDays.number }
      if let answerDays { parameters.workingDaysToAnswer = answerDays.number }
      do {
        let policy = try await engine.addPolicy(
          inForce: day, author: author, boardDecision: decision, parameters: parameters, by: nil)
        Console.put(PolicyVersion.text(policy))
      } catch let refusal as PolicyRefusal { throw Problem(64, refusal.words) }
    }
  }

  /// A figure that may be set or off.
  struct Figure: ExpressibleByArgument {
    /// Nil for off.
    let number: Int?

    init?(argument: String) {
      number = argument == "off" ? nil : Int(Numerals.western(argument))
      guard number != nil || argument == "off" else { return nil }
    }
  }

  /// A version in a few lines, in the person's language.
  private static func text(_ policy: Policy) -> String {
    let language = Console.language
    let arabic = language == .arabic
    func figure(_ name: LocalizedText, _ number: Int?) -> String {
      "  \(name[language]): \(number.map { Numerals.written($0, in: language) } ?? (arabic ? "غير محدد" : "off"))"
    }
    let parameters = policy.parameters
    let version = Numerals.written(policy.version, in: language)
    return [
      "\(arabic ? "الإصدار" : "Version") \(version) · \(policy.inForce.name(in: language))",
      "  \(policy.author) · \(policy.boardDecision)",
      figure(LocalizedText(ar: "أقل مدة للدراسة بالأيام", en: "least days of study"), parameters.leastDaysOfStudy),
      figure(LocalizedText(ar: "أقصى مدة للدراسة بالأيام", en: "most days of study"), parameters.mostDaysOfStudy),
      figure(LocalizedText(ar: "أقل عدد للحاضرين", en: "members present"), parameters.leastMembersPresent),
      figure(LocalizedText(ar: "صلاحية الوثيقة بالأيام", en: "document days"), parameters.daysADocumentStaysValid),
      figure(LocalizedText(ar: "أيام قبل التذكير", en: "reminder days"), parameters.daysToReminder),
      figure(
        LocalizedText(ar: "أيام العمل للرد على الإحالة", en: "referral days"), parameters.workingDaysToAnswerAReferral),
      figure(LocalizedText(ar: "أيام العمل للرد على الاستفسار", en: "answer days"), parameters.workingDaysToAnswer),
      figure(LocalizedText(ar: "دقائق صلاحية رمز التوقيع", en: "code minutes"), parameters.minutesACodeIsValid),
    ].joined(separator: "\n")
  }
}
