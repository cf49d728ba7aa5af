import Logging
import Messaging
import Operations
import ServiceLifecycle

/// Carries the outbox as long as the site runs: a round every few seconds, sooner where there is more to do.
struct Postman: Service {
  let engine: Engine
  let gateways: [Gateway]
  let logger: Logger

  /// Seconds from one round to the next where nothing waits.
  private static let pause = Duration.seconds(5)
  private static let batch = 100

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        var round = CarryRound.none
        do {
          round = try await engine.carryOutbox(by: gateways, limit: Self.batch)
          for message in round.unopened {
            logger.error("a message cannot be opened and was given up", metadata: ["message": "\(message)"])
          }
        } catch {
          logger.error("the outbox was not carried", metadata: ["reason": "\(type(of: error))"])
        }
        if round.tried < Self.batch || round.handed == 0 { try? await Task.sleep(for: Self.pause) }
      }
    }
  }
}
