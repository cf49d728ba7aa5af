import ArgumentParser
import Operations
import Workflow

/// `rida action close`: an action was carried out, or is given up.
struct ActionClose: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "End an action, or withdraw it with a reason. · إنهاء إجراء أو تركه.")

  @OptionGroup var database: DatabaseOption
  @Argument(help: "The action's key, from rida action list. · رمز الإجراء.") var action: String
  @Option(help: "Withdraw it, for this reason. · سبب تركه.") var withdraw: String?

  func run() async throws {
    let (engine, id) = (try database.open(), try Problem.action(action))
    let closed = try await Problem.told {
      if let withdraw {
        try await engine.withdrawAction(id, because: withdraw, by: nil)
      } else {
        try await engine.endAction(id, by: nil)
      }
    }
    Console.put("\(closed.id)  \(closed.state.rawValue)")
  }
}
