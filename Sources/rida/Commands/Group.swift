import ArgumentParser
import Operations
import Vocabulary
import Workflow

/// `rida group`: the groups of beneficiaries whose ease the association looks at by itself (G1).
struct Group: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The association's groups of beneficiaries. · فئات المستفيدين في الجمعية.",
    discussion: """
      A person belongs to the first group of the list that applies, or to none. It is written down at reception, and only
      counted. A group with which somebody was counted is never taken away: retire it, and it is no longer offered.
      ينتمي المستفيد إلى أول فئة تنطبق عليه في القائمة. لا تُحذف فئة عُدّ بها أحد، بل تُترك (retire) فلا تُعرض بعد ذلك.
      """,
    subcommands: [List.self, Keep.self, Retire.self], defaultSubcommand: List.self)

  /// `rida group list`: all of them, in order.
  struct List: AsyncParsableCommand, ServedCommand {
    static let configuration = CommandConfiguration(abstract: "List the groups. · عرض الفئات.")

    @OptionGroup var database: DatabaseOption

    func run() async throws {
      for group in try await database.open().beneficiaryGroups() { Console.put(Group.line(group)) }
    }
  }

  /// `rida group keep`: a new one behind the others; of a known code, its names are corrected and it is offered again.
  struct Keep: AsyncParsableCommand, ServedCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a group, or correct its name. · إضافة فئة أو تصحيح اسمها.")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "Its code: Latin letters and digits. · رمزها.") var code: String
    @Option(help: "Its name in Arabic. · اسمها بالعربية.") var name: String
    @Option(help: "Its name in English. · اسمها بالإنجليزية.") var nameEn: String

    func run() async throws {
      guard let code = GroupCode(code) else {
        throw Problem(
          64,
          LocalizedText(
            ar: "الرمز حروف لاتينية وأرقام، مثل: elderly", en: "A code is of Latin letters and digits, like: elderly"))
      }
      let group = BeneficiaryGroup(code: code, name: LocalizedText(ar: name, en: nameEn))
      do { try await database.openOrMake().save(group) } catch let refusal as GroupRefusal {
        throw Problem(64, refusal.words)
      }
      Console.put(Group.line(group))
    }
  }

  /// `rida group retire`: no longer offered; what was counted with it stays.
  struct Retire: AsyncParsableCommand, ServedCommand {
    static let configuration = CommandConfiguration(abstract: "Offer a group no longer. · ترك فئة.")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "Its code. · رمزها.") var code: String

    func run() async throws {
      let engine = try database.open()
      guard let group = try await engine.beneficiaryGroups().first(where: { $0.code.text == code }) else {
        throw Problem(66, GroupRefusal.unknown(code).words)
      }
      let retired = BeneficiaryGroup(code: group.code, name: group.name, isRetired: true)
      try await engine.save(retired)
      Console.put(Group.line(retired))
    }
  }

  private static func line(_ group: BeneficiaryGroup) -> String {
    let language = Console.language
    let retired = LocalizedText(ar: "لم تعد مستعملة", en: "no longer used")[language]
    return "\(group.code)  \(group.name[language])\(group.isRetired ? "  (\(retired))" : "")"
  }
}
