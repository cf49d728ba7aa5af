import Logging
import Operations
import ServiceLifecycle

/// Lets the anonymous answers of a day go among the others once it is over, messages come to rest that are no longer wanted,
/// and those be reminded who still owe something, as long as the site runs.
struct DayKeeper: Service {
  let engine: Engine
  let logger: Logger

  /// Who owes something is looked for once in so many rounds: each request that might is read for it.
  private static let roundsPerReminder = 15

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var round = 0
      while !Task.isCancelled {
        do {
          try await engine.closeDays()
        } catch {
          logger.error("the answers of past days were not let go", metadata: ["reason": "\(type(of: error))"])
        }
        do {
          try await engine.restMessages()
        } catch {
          logger.error("messages did not come to rest", metadata: ["reason": "\(type(of: error))"])
        }
        do {
          if round.isMultiple(of: Self.roundsPerReminder) { try await engine.remindOfMissing() }
        } catch {
          logger.error("nobody was reminded of what is missing", metadata: ["reason": "\(type(of: error))"])
        }
        round += 1
        try? await Task.sleep(for: .seconds(60))
      }
    }
  }
}
