import Foundation
import TestSupport

/// nginx before a server, with the settings that operators get (`packaging/nginx.conf`): other ports, and a certificate that nobody
/// but the test trusts. It ends with whoever holds it.
final class Proxy {
  static let name = "rate.example.sa"
  private let process = Process()
  private let folder = FileManager.default.temporaryDirectory.appending(path: "rida-proxy-\(UUID().uuidString)")
  let (plainPort, securePort) = (Proxy.freePort(), Proxy.freePort())

  struct DidNotStart: Error { let said: String }

  init(before port: Int) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let made = try openssl([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
      "-subj", "/CN=\(Self.name)", "-addext", "subjectAltName=DNS:\(Self.name)", "-keyout", file("key"),
      "-out", file("certificate"),
    ])
    guard made.status == 0 else { throw DidNotStart(said: made.said) }
    let settings = file("nginx.conf")
    try Data(try self.settings(before: port).utf8).write(to: URL(filePath: settings))
    process.executableURL = URL(filePath: "/usr/sbin/nginx")
    process.arguments = ["-c", settings, "-e", file("errors"), "-p", folder.path]
    try process.run()
    let deadline = Date(timeIntervalSinceNow: 60)
    while !isReached, Date() < deadline { usleep(50_000) }
    guard Date() < deadline else {
      throw DidNotStart(said: (try? String(contentsOfFile: file("errors"), encoding: .utf8)) ?? "")
    }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  private func file(_ name: String) -> String { folder.appending(path: name).path }

  /// The operators' settings, each change of which must find its place.
  private func settings(before port: Int) throws -> String {
    var text = try String(contentsOfFile: House.root + "/packaging/nginx.conf", encoding: .utf8)
    for (given, own) in [
      ("listen 80;", "listen 127.0.0.1:\(plainPort);"), ("listen 443 ssl", "listen 127.0.0.1:\(securePort) ssl"),
      ("http://127.0.0.1:8080", "http://127.0.0.1:\(port)"),
      ("/etc/letsencrypt/live/\(Self.name)/fullchain.pem", file("certificate")),
      ("/etc/letsencrypt/live/\(Self.name)/privkey.pem", file("key")),
    ] {
      guard text.contains(given) else { throw DidNotStart(said: "the settings have no \(given)") }
      text.replace(given, with: own)
    }
    let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map { "\($0)_temp_path \(file($0));" }.joined(separator: "\n")
    // The system's own record of visits is not everybody's to write to.
    return """
      daemon off; worker_processes 1; pid \(file("pid"));
      events {}
      http {
      access_log off;
      \(places)
      \(text)}

      """
  }

  private var isReached: Bool {
    (try? secured(saying: "GET /healthz HTTP/1.0\r\nHost: \(Self.name)\r\n\r\n"))?.status == 0
  }

  /// A connection as OpenSSL makes it with these options, and what came over it: status 0 where both sides agreed and the
  /// certificate is the test's own.
  func secured(_ options: String..., as name: String = Proxy.name, saying words: String = "") throws -> Outcome {
    try openssl(
      ["s_client", "-connect", "127.0.0.1:\(securePort)", "-servername", name, "-CAfile", file("certificate")]
        + ["-verify_return_error", "-ign_eof"] + options, saying: words)
  }

  struct Outcome {
    let status: Int32
    let said: String
  }

  /// By files, not pipes: a server that is started meanwhile would hold the other end open.
  private func openssl(_ arguments: [String], saying words: String = "") throws -> Outcome {
    let (process, name) = (Process(), UUID().uuidString)
    let (asked, said) = (file("asked-\(name)"), file("said-\(name)"))
    guard FileManager.default.createFile(atPath: asked, contents: Data(words.utf8)),
      FileManager.default.createFile(atPath: said, contents: nil), let input = FileHandle(forReadingAtPath: asked),
      let output = FileHandle(forWritingAtPath: said)
    else { throw CocoaError(.fileWriteUnknown) }
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
    try process.run()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, said: try String(contentsOfFile: said, encoding: .utf8))
  }

  /// A port of this machine at which nobody listens.
  static func freePort() -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(descriptor, $0, length)
        _ = getsockname(descriptor, $0, &length)
      }
    }
    return Int(in_port_t(bigEndian: address.sin_port))
  }
}
