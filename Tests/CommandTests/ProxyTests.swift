import Foundation
import Messaging
import TestSupport
import Testing
import Vocabulary

/// The operators' proxy before the program: TLS as ASVS 5.0 V12 wants it, and a visitor who is who he is.
@Suite struct ProxyTests {
  private let path: String
  private let server: Program.Server
  private let proxy: Proxy
  private let token: String

  init() async throws {
    path = try House.temporaryFile()
    token = try await Self.link(in: path)
    server = try Program.serve(
      path, at: Proxy.freePort(), with: ["--public-address", "https://\(Proxy.name)", "--behind-proxy"])
    proxy = try Proxy(before: server.port)
  }

  /// A link of a house that is left again; its clock is the server's.
  private static func link(in path: String) async throws -> String {
    let house = try await House(path: path)
    house.pass(seconds: Int64(Date().timeIntervalSince1970) - house.now.seconds)
    return "\(try await house.completedRequest())"
  }

  /// Requests of one visitor, one after another over one connection; everything that came back.
  private func visit(_ requests: [String]) throws -> String {
    let last = requests.count - 1
    let words = requests.enumerated().map { place, request in
      "\(request)\r\nHost: \(Proxy.name)\r\n" + (place == last ? "Connection: close\r\n\r\n" : "\r\n")
    }
    return try proxy.secured("-quiet", saying: words.joined()).said
  }

  @Test func aLinkIsOpenedOverTLSAndStaysThere() throws {
    defer { server.stop() }
    let page = try visit(["GET /s/\(token) HTTP/1.1"])
    #expect(page.contains("HTTP/1.1 200") && page.contains("<form"))
    #expect(page.lowercased().contains("strict-transport-security: max-age=31536000"))
    #expect(page.contains("Server: nginx\r\n"), "no version is told")
    let figures = try visit(["GET /metrics HTTP/1.1"])
    #expect(figures.contains("HTTP/1.1 404"))
  }

  @Test func inTheClearThereIsNothingButTheWayToTLS() async throws {
    defer { server.stop() }
    let reply = try await systemExchange()(
      HTTPCall(
        method: .get, url: "http://127.0.0.1:\(proxy.plainPort)/s/\(token)", headers: ["Host": "elsewhere.example"],
        body: [], timeout: 20))
    #expect(reply.status == 301 && reply.headers["location"] == "https://\(Proxy.name)/s/\(token)")
  }

  /// V12.1.1, V12.1.2, V12.2.1.
  @Test func onlyGoodVersionsAndCiphersAreSpoken() throws {
    defer { server.stop() }
    let request = "GET /healthz HTTP/1.1\r\nHost: \(Proxy.name)\r\nConnection: close\r\n\r\n"
    for (version, cipher) in [("-tls1_3", "TLS_AES_256_GCM_SHA384"), ("-tls1_2", "ECDHE-ECDSA-AES256-GCM-SHA384")] {
      let good = try proxy.secured(version, saying: request)
      #expect(good.status == 0 && good.said.contains("Cipher is \(cipher)") && good.said.contains("HTTP/1.1 200"))
    }
    // The client would take all of these.
    for options in [
      ["-tls1"], ["-tls1_1"], ["-tls1_2", "ECDHE-ECDSA-AES128-SHA256"], ["-tls1_2", "ECDHE-ECDSA-AES256-SHA"],
      ["-tls1_2", "NULL"],
    ] {
      let cipher = "\(options.count > 1 ? options[1] : "ALL"):@SECLEVEL=0"
      let bad = try proxy.secured(options[0], "-cipher", cipher, saying: request)
      #expect(bad.status != 0 && bad.said.contains("alert"), "\(options): \(bad.said)")
    }
    let stranger = try proxy.secured(as: "elsewhere.example", saying: request)
    #expect(stranger.status != 0 && stranger.said.contains("unrecognized name"))
  }

  /// Whoever guesses at links is slowed down by the address that he has, whatever he writes of it.
  @Test func aVisitorIsCountedByHisOwnAddress() throws {
    defer { server.stop() }
    let guesses = (0..<30).map { "GET /s/AAAAAAAAAAAAAAAAAAAA\($0 + 10) HTTP/1.1\r\nX-Forwarded-For: 192.0.2.\($0)" }
    let replies = try visit(guesses)
    let statuses = replies.matches(of: /HTTP\/1.1 (\d+)/).map { String($0.1) }
    #expect(statuses.count == guesses.count && Set(statuses) == ["404", "429"], "\(statuses)")
    #expect(statuses.prefix(20).allSatisfy { $0 == "404" } && statuses.contains("429"))
  }

  /// V12.3.2: what the program itself calls must show a certificate of an authority that the machine trusts.
  @Test func aCertificateOfNoAuthorityIsNotTaken() async throws {
    defer { server.stop() }
    await #expect(throws: (any Error).self) {
      _ = try await systemExchange()(
        HTTPCall(
          method: .get, url: "https://127.0.0.1:\(proxy.securePort)/healthz", headers: ["Host": Proxy.name], body: [],
          timeout: 20))
    }
  }

  /// V12.2.2.
  @Test func theDoctorSeesACertificateThatNobodyTrusts() async throws {
    defer { server.stop() }
    let secure = try await Program.run(
      "doctor", "--database", path, "--public-address", "https://127.0.0.1:\(proxy.securePort)")
    #expect(secure.status == 1 && secure.output.contains("did not answer: SSL"))
    let plain = try await Program.run(
      "doctor", "--database", path, "--public-address", "http://127.0.0.1:\(server.port)")
    #expect(plain.status == 1 && plain.output.contains("not encrypted"))
  }
}
