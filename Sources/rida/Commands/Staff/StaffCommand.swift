import Access
import ArgumentParser
import Foundation
import Operations
import Vocabulary
import Workflow

/// `rida staff`: the accounts of staff, kept at the machine itself. The first administrator is opened here.
struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Open, list, lock and reset staff accounts. · حسابات الموظفين.",
    discussion:
      "Works on the file: stop the server first. In the record of acts it is written down as done at the machine.",
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

/// The address under which staff reach the site; links are made of it.
struct PublicAddressOption: ParsableArguments {
  @Option(help: "The address of the site, such as https://rate.example.sa. · عنوان الموقع.") var publicAddress: String

  func validate() throws { try Self.check(publicAddress) }

  /// Throws where somebody wrote no such address.
  static func check(_ address: String) throws {
    guard URL(string: address)?.host() != nil, !address.hasSuffix("/") else {
      throw ValidationError("--public-address is like https://rate.example.sa, without a slash at its end.")
    }
  }
}

extension EnrolmentLink {
  /// Prints the link, and says how it is handed over. A server that carries the command out has an address of its own.
  func put(for site: PublicAddressOption) {
    Console.put(address)
    if !address.hasPrefix(site.publicAddress + "/") {
      Console.say(
        LocalizedText(
          ar:
            "هذا عنوان الخادم العامل، لا \(site.publicAddress). إن لزم فاضبطه فيه: serve --public-address.",
          en:
            "This is the running server's address, not \(site.publicAddress). If need be, set it there: serve --public-address."
        ))
    }
    let days = Int(Enrolment.seconds / 86_400)
    Console.say(
      LocalizedText(
        ar: "يظهر الرابط مرة واحدة. سلّمه لصاحب الحساب وحده؛ يعمل مرة واحدة خلال \(days) أيام.",
        en: "The link is shown once. Hand it to the owner alone; it serves once, within \(days) days."))
  }
}
