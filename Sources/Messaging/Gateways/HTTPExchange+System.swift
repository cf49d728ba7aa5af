import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The network as the system's library (libcurl) reaches it: TLS checked against the system's authorities, no cookies, no
/// cache, no redirection followed, which could carry a secret elsewhere.
public func systemExchange() -> HTTPExchange {
  let configuration = URLSessionConfiguration.ephemeral
  configuration.httpShouldSetCookies = false
  configuration.urlCache = nil
  let session = URLSession(configuration: configuration, delegate: NoRedirection(), delegateQueue: nil)
  return { call in
    guard let url = URL(string: call.url) else { throw URLError(.badURL) }
    var request = URLRequest(url: url, timeoutInterval: TimeInterval(call.timeout))
    request.httpMethod = "POST"
    for (name, value) in call.headers { request.setValue(value, forHTTPHeaderField: name) }
    request.httpBody = Data(call.body)
    let (data, response) = try await session.data(for: request)
    guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    return HTTPReply(status: response.statusCode, body: Array(data.prefix(65_536)))
  }
}

private final class NoRedirection: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) { completionHandler(nil) }
}
