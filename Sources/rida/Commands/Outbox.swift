import ArgumentParser
import Messaging
import Operations
import Vocabulary

/// `rida outbox`: how the messages stand, and another try for those that could not be sent.
struct Outbox: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "See how the messages stand, and try dead ones again. · حال الرسائل وإعادة المحاولة.",
    subcommands: [OutboxList.self, OutboxRetry.self, OutboxHandOut.self, OutboxReceipts.self],
    defaultSubcommand: OutboxList.self)
}

/// `rida outbox list`: how many messages are in each state, and which need somebody; no number and no word of them.
struct OutboxList: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Messages by state, and those that were given up. · الرسائل بحسب حالها.")

  @OptionGroup var database: DatabaseOption
  @Option(help: "How many of those that were given up, the latest first. · عدد المعروض، الأحدث أولاً.") var limit = 50

  func validate() throws {
    guard (1...100_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 100000.") }
  }

  func run() async throws {
    let standing = try await database.open().outboxStanding(limit: limit)
    for state in Sending.State.allCases {
      if let number = standing.counts[state] { Console.put("\(state.rawValue) \(number)") }
    }
    for sending in standing.dead {
      Console.put(
        "\(sending.message) \(sending.carrier.rawValue) \(sending.state.rawValue) \(sending.attempts) \(sending.trouble ?? "-")"
      )
    }
  }
}

/// `rida outbox retry`: dead messages are tried again, as long as their links are good.
struct OutboxRetry: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Try dead messages again. · إعادة إرسال ما تعذّر.")

  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let number = try await database.open().retryDead()
    Console.say(LocalizedText(ar: "رسائل ستُعاد محاولتها: \(number)", en: "Messages that are tried again: \(number)"))
  }
}

/// `rida outbox receipts`: the addresses at which gateways tell of deliveries. They are secrets: give each to its provider alone.
struct OutboxReceipts: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipts",
    abstract: "The secret addresses for delivery receipts. · عناوين إشعارات الوصول السرية.")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var sending: GatewaysOption
  @Option(help: "The address of the site, such as https://rate.example.sa. · عنوان الموقع.") var publicAddress: String

  func run() async throws {
    let engine = try database.open(publicAddress: publicAddress)
    for gateway in try sending.fromEnvironment.readGateways() ?? [] {
      Console.put("\(gateway.name) \(engine.receiptAddress(of: gateway))")
    }
  }
}
