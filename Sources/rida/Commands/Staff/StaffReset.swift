import Access
import ArgumentParser
import Operations

/// `rida staff reset`: forgets password and phone of an account, and prints another link for its owner.
struct StaffReset: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Forget password and phone, and print another link. · رابط جديد لصاحب الحساب.")

  @OptionGroup var who: SignInNameArgument
  @OptionGroup var database: DatabaseOption
  @OptionGroup var site: PublicAddressOption

  func run() async throws {
    let engine = try site.engine(over: database)
    try await engine.resetAccount(try await who.account(of: engine).id, by: nil).put(for: site)
  }
}
