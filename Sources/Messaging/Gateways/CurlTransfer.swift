import CCurl
import Synchronization

/// Why there was no answer to a call, in libcurl's words.
struct CurlFailure: Error, CustomStringConvertible {
  let description: String
}

/// A handle of libcurl, with the connections that it keeps. One call at a time uses it.
final class CurlHandle: @unchecked Sendable {
  private static let library = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
  fileprivate let easy: UnsafeMutableRawPointer?

  init() { easy = Self.library == CURLE_OK ? curl_easy_init() : nil }

  deinit { curl_easy_cleanup(easy) }
}

/// One call and what comes of it. It waits on the thread that runs it.
final class CurlTransfer: Sendable {
  private struct Answer {
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    var isCut = false
  }

  private let call: HTTPCall
  private let follows: Bool
  private let most: Int
  private let answer = Mutex(Answer())
  private let isCancelled = Atomic(false)

  init(_ call: HTTPCall, following redirections: Bool, most bytes: Int) {
    self.call = call
    follows = redirections
    most = bytes
  }

  /// Ends the call within a second.
  func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// Throws `CurlFailure` where no answer came, or `CancellationError`.
  func run(on kept: CurlHandle) throws -> HTTPReply {
    guard let handle = kept.easy else { throw CurlFailure(description: "libcurl does not start") }
    // libcurl sends a header as it is: a line's end inside would begin another one.
    guard call.headers.values.allSatisfy({ !$0.unicodeScalars.contains { $0.value < 32 && $0 != "\t" } }) else {
      throw CurlFailure(description: "a header has more than one line")
    }
    curl_easy_reset(handle)
    var headers: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(headers) }
    // Without the first, libcurl waits a second for leave to send a longer body.
    headers = curl_slist_append(headers, "Expect:")
    for (name, value) in call.headers { headers = curl_slist_append(headers, "\(name): \(value)") }
    let own = Unmanaged.passUnretained(self).toOpaque()
    var codes = [
      curl_set_text(handle, CURLOPT_URL, call.url), curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https"),
      curl_set_number(handle, CURLOPT_NOSIGNAL, 1), curl_set_number(handle, CURLOPT_TIMEOUT, call.timeout),
      curl_set_number(handle, CURLOPT_FOLLOWLOCATION, follows ? 1 : 0), curl_set_number(handle, CURLOPT_MAXREDIRS, 5),
      curl_set_list(handle, CURLOPT_HTTPHEADER, headers),
      curl_set_reader(handle, CURLOPT_HEADERFUNCTION, Self.header, CURLOPT_HEADERDATA, own),
      curl_set_reader(handle, CURLOPT_WRITEFUNCTION, Self.body, CURLOPT_WRITEDATA, own),
      curl_set_progress(handle, Self.progress, own),
    ]
    switch call.method {
    case .get: codes.append(curl_set_number(handle, CURLOPT_HTTPGET, 1))
    case .head: codes.append(curl_set_number(handle, CURLOPT_NOBODY, 1))
    case .post: codes.append(curl_set_body(handle, call.body, call.body.count))
    }
    if let code = codes.first(where: { $0 != CURLE_OK }) { throw Self.failure(code) }
    let code = curl_easy_perform(handle)
    let answer = answer.withLock { $0 }
    guard code == CURLE_OK || answer.isCut else {
      throw isCancelled.load(ordering: .relaxed) ? CancellationError() : Self.failure(code)
    }
    return HTTPReply(status: curl_status(handle), headers: answer.headers, body: answer.body)
  }

  private static func failure(_ code: CURLcode) -> CurlFailure {
    CurlFailure(description: String(cString: curl_easy_strerror(code)))
  }

  private static func transfer(_ own: UnsafeMutableRawPointer?) -> CurlTransfer? {
    own.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let header: curl_write_callback = { bytes, _, count, own in
    let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    transfer(own)?.note(header: line)
    return count
  }

  private static let body: curl_write_callback = { bytes, _, count, own in
    transfer(own)?.note(body: UnsafeRawBufferPointer(start: bytes, count: count)) == true ? count : 0
  }

  private static let progress: curl_xferinfo_callback = { own, _, _, _, _ in
    transfer(own)?.isCancelled.load(ordering: .relaxed) == true ? 1 : 0
  }

  /// The first line of an answer empties what an answer before it (a redirection) said.
  private func note(header line: String) {
    answer.withLock { answer in
      if line.hasPrefix("HTTP/") { answer = Answer() }
      guard let colon = line.firstIndex(of: ":") else { return }
      let value = line[line.index(after: colon)...].drop { $0 == " " }.prefix { !$0.isNewline }
      answer.headers[line[..<colon].lowercased()] = String(value)
    }
  }

  /// Whether more is wanted.
  private func note(body bytes: UnsafeRawBufferPointer) -> Bool {
    answer.withLock { answer in
      answer.body += bytes.prefix(most - answer.body.count)
      answer.isCut = bytes.count > 0 && answer.body.count >= most
      return !answer.isCut
    }
  }
}
