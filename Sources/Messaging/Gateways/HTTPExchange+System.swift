import Foundation
import Synchronization

/// The network as the system's library (libcurl) reaches it: TLS checked against the system's authorities, no cookies, no
/// cache. No redirection is followed unless that is wanted: it could carry a secret elsewhere. Of an answer's body `most`
/// bytes are read. Each call waits on a thread of its own.
public func systemExchange(following redirections: Bool = false, most bytes: Int = 65_536) -> HTTPExchange {
  let lines = CurlLines()
  return { call in
    let transfer = CurlTransfer(call, following: redirections, most: bytes)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { done in
        Thread {
          let line = lines.take()
          done.resume(with: Result { try transfer.run(on: line) })
          lines.give(line)
        }.start()
      }
    } onCancel: {
      transfer.cancel()
    }
  }
}

/// Lines to servers that stand open for the next call.
private final class CurlLines: Sendable {
  private let idle = Mutex<[CurlLine]>([])
  private static let most = 8

  func take() -> CurlLine { idle.withLock { $0.popLast() } ?? CurlLine() }

  func give(_ line: CurlLine) { idle.withLock { if $0.count < Self.most { $0.append(line) } } }
}
