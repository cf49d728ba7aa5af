import Access
import ArgumentParser
import Operations
import Vocabulary

/// `rida staff lock`: keeps a member of staff out; his sessions end.
struct StaffLock: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Keep a member of staff out; his sessions end. · إيقاف حساب.")

  @OptionGroup var who: SignInNameArgument
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let engine = try database.open()
    let account = try await who.account(of: engine)
    try await engine.lockAccount(account.id, by: nil)
    Console.say(
      LocalizedText(ar: "أُوقف الحساب \(account.signInName.text).", en: "\(account.signInName.text) is locked."))
  }
}
