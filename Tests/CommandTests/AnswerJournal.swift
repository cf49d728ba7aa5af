import Collector
import Foundation
import Synchronization
import TestSupport
import Vocabulary

/// Links that are answered by several senders, and what the servers said they have. A sender who is refused, or hears nothing,
/// tries the same answer again, as people do.
final class AnswerJournal: Sendable {
  private struct Acknowledgement {
    let server: Int
    let sent: Date
    let heard: Date
  }

  private struct State {
    var waiting: [Token]
    var acknowledged: Set<Token> = []
    var heard: [Acknowledgement] = []
    var isStopped = false
  }

  private let state: Mutex<State>
  private static let pause = Duration.milliseconds(60)

  init(_ tokens: [Token]) { state = Mutex(State(waiting: tokens)) }

  var acknowledged: Set<Token> { state.withLock { $0.acknowledged } }

  func stop() { state.withLock { $0.isStopped = true } }

  /// When a server first acknowledged an answer that was sent after a moment.
  func firstAcknowledgement(of server: Int, sentAfter moment: Date) -> Date? {
    state.withLock { $0.heard.filter { $0.server == server && $0.sent > moment }.map(\.heard).min() }
  }

  /// Answers link after link until it is stopped.
  func send(to port: Int, as server: Int) async {
    while let token = state.withLock({ $0.isStopped ? nil : $0.waiting.popLast() }) {
      while !state.withLock({ $0.isStopped }) {
        let sent = Date()
        // 409: kept by an earlier try, whose acknowledgement did not arrive.
        if [200, 409].contains(await Self.answer(token, at: port)) {
          state.withLock {
            $0.acknowledged.insert(token)
            $0.heard.append(Acknowledgement(server: server, sent: sent, heard: Date()))
          }
          break
        }
        try? await Task.sleep(for: Self.pause)
      }
      try? await Task.sleep(for: Self.pause)
    }
  }

  private static func answer(_ token: Token, at port: Int) async -> Int? {
    try? await Wire.send("POST", "/s/\(token.text)", at: port, form: "Q1=4&Q2=3", within: 20).status
  }
}
