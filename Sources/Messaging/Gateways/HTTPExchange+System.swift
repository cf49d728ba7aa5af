import Foundation
import Synchronization

/// The network as the system's library (libcurl) reaches it: TLS checked against the system's authorities, no cookies, no
/// cache. No redirection is followed unless that is wanted: it could carry a secret elsewhere. Of an answer's body `most`
/// bytes are read. Each call waits on a thread of its own.
public func systemExchange(following redirections: Bool = false, most bytes: Int = 65_536) -> HTTPExchange {
  let handles = CurlHandles()
  return { call in
    let transfer = CurlTransfer(call, following: redirections, most: bytes)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { done in
        Thread {
          let handle = handles.take()
          let reply = Result { try transfer.run(on: handle) }
          handles.give(handle)
          done.resume(with: reply)
        }.start()
      }
    } onCancel: {
      transfer.cancel()
    }
  }
}

/// Handles whose connections stand open for the next call.
private final class CurlHandles: Sendable {
  private let idle = Mutex<[CurlHandle]>([])
  private static let most = 8

  func take() -> CurlHandle { idle.withLock { $0.popLast() } ?? CurlHandle() }

  func give(_ handle: CurlHandle) { idle.withLock { if $0.count < Self.most { $0.append(handle) } } }
}
