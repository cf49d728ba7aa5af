import Access
import ArgumentParser
import Operations
import Vocabulary
import Workflow

/// `rida staff`: the accounts of staff, kept at the machine itself. The first administrator is opened here.
struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Open, list, lock and reset staff accounts. · حسابات الموظفين.",
    discussion: """
      A running server carries it out itself. In the record of acts it is written down as done at the machine.
      يُنفذ والخادم يعمل أيضاً.
      """,
    subcommands: [StaffAdd.self, StaffList.self, StaffReset.self, StaffLock.self, StaffUnlock.self])
}

/// Whose account a command is about.
struct SignInNameArgument: ParsableArguments {
  @Argument(help: "The sign-in name of the account. · اسم الدخول.") var signInName: String

  /// The account of that name.
  func account(of engine: Engine) async throws -> StaffAccount {
    guard let account = try await engine.account(try SignInName(signInName)) else { throw AccountRefusal.unknown }
    return account
  }
}

extension EnrolmentLink {
  /// Prints the link, and says how it is handed over. A server that carries the command out has an address of its own.
  func put(for site: PublicAddressOption) {
    Console.put(address)
    if let given = site.publicAddress, !address.hasPrefix(given + "/") {
      Console.say(
        LocalizedText(
          ar:
            "هذا عنوان الخادم العامل، لا \(given). إن لزم فاضبطه فيه: serve --public-address.",
          en:
            "This is the running server's address, not \(given). If need be, set it there: serve --public-address."
        ))
    }
    let days = Int(Enrolment.seconds / 86_400)
    Console.say(
      LocalizedText(
        ar: "يظهر الرابط مرة واحدة. سلّمه لصاحب الحساب وحده؛ يعمل مرة واحدة خلال \(days) أيام.",
        en: "The link is shown once. Hand it to the owner alone; it serves once, within \(days) days."))
  }
}
