import Access
import ArgumentParser
import Collector
import Foundation
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

/// The address under which people reach the site; links are made of it. A running server knows its own.
struct PublicAddressOption: ParsableArguments {
  @Option(
    name: [.long, .customLong("address")],
    help:
      "The address of the site, such as https://rate.example.sa (or RIDA_ADDRESS; a running server has its own). · العنوان."
  )
  var publicAddress: String?

  func validate() throws { try publicAddress.map(Self.check) }

  /// The engine that makes the links: the running server's, or one over the database with the address that was given.
  ///
  /// - Parameter sending: where people are asked, by what.
  func engine(
    over database: DatabaseOption, making: Bool = false, sending: GatewaysOption? = nil
  ) throws -> Engine {
    if let workplace = Workplace.current { return workplace.engine }
    let given = try publicAddress ?? ServedSettings(of: database.code).address
    try given.map(Self.check)
    guard given != nil || database.isThere else { throw Self.missing }
    // Opened before the address is missed: where a server has the database, it carries the command out.
    let address = given ?? ""
    let terms = try sending?.terms(of: database.code)
    let engine =
      try making
      ? database.openOrMake(
        publicAddress: address, asking: terms?.rules ?? .standard, carriers: terms?.carriers)
      : database.open(publicAddress: address)
    guard given != nil else { throw Self.missing }
    return engine
  }

  private static let missing = Problem(
    64,
    LocalizedText(
      ar: "اذكر عنوان الموقع الذي يبدأ به الرابط: \u{200E}--public-address https://rate.example.sa",
      en: "Name the address of the site, with which the link begins: --public-address https://rate.example.sa"))

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
