import ArgumentParser
import Operations
import Workflow

/// `rida action start`: an action begins today.
struct ActionStart: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin an action today; its indicator is fixed from now on. · بدء إجراء.")

  @OptionGroup var database: DatabaseOption
  @Argument(help: "The action's key, from rida action list. · رمز الإجراء.") var action: String

  func run() async throws {
    let (engine, id) = (try database.open(), try Problem.action(action))
    let started = try await Problem.told { try await engine.startAction(id, by: nil) }
    Console.put("\(started.id)  \(started.state.rawValue)")
  }
}
