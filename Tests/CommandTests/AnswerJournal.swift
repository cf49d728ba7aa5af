import Collector
import Foundation
import FoundationNetworking
import Synchronization
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
    let session = URLSession(configuration: .ephemeral)
    defer { session.invalidateAndCancel() }
    while let token = state.withLock({ $0.isStopped ? nil : $0.waiting.popLast() }) {
      while !state.withLock({ $0.isStopped }) {
        let sent = Date()
        // 409: kept by an earlier try, whose acknowledgement did not arrive.
        if [200, 409].contains(await Self.answer(token, at: port, in: session)) {
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

  private static func answer(_ token: Token, at port: Int, in session: URLSession) async -> Int? {
    guard let url = URL(string: "http://127.0.0.1:\(port)/s/\(token.text)") else { return nil }
    var request = URLRequest(url: url)
    request.httpMethod = "POST"
    request.timeoutInterval = 20
    request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
    request.httpBody = Data("Q1=4&Q2=3".utf8)
    return ((try? await session.data(for: request))?.1 as? HTTPURLResponse)?.statusCode
  }
}
