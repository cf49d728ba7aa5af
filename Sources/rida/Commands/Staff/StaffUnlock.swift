import Access
import ArgumentParser
import Operations
import Vocabulary

/// `rida staff unlock`: lets a member of staff in again, with the password and phone he had.
struct StaffUnlock: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "Let a member of staff in again. · إلغاء إيقاف حساب.")

  @OptionGroup var who: SignInNameArgument
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let engine = try database.open()
    let account = try await who.account(of: engine)
    try await engine.unlockAccount(account.id, by: nil)
    Console.say(
      LocalizedText(
        ar: "أُلغي إيقاف الحساب \(account.signInName.text).", en: "\(account.signInName.text) may sign in again."))
  }
}
