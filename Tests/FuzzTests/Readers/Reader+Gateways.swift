import Foundation
import Vocabulary

@testable import Messaging

extension Reader {
  /// The settings of a gateway.
  static let gateways = Reader(
    "gateways",
    words: [
      ": ", "- ", "{", "}", "[", "&a ", "*a", "\n", "  ", "{text}", "{secret.token}", ".nan", "2026-01-01", "!!binary ",
    ],
    seeds: { try Tree.files(in: "docs/examples/gateways", ending: ".yaml") }
  ) { bytes in
    let yaml = String(decoding: bytes, as: UTF8.self)
    guard let settings = try taken(yaml, by: GatewaySettings.init(yaml:), else: \.words) else { return false }
    let written = try JSONEncoder().encode(settings)
    try promise(try JSONDecoder().decode(GatewaySettings.self, from: written) == settings, "as JSON it reads otherwise")
    do throws(GatewayRefusal) {
      let gateway = try HTTPGateway(
        settings, environment: [:], file: { _ in Array("secret".utf8) }, exchange: { _ in throw CancellationError() })
      _ = gateway.receipts(in: .object(["id": .text("1"), "status": .text("DELIVERED")]))
    } catch {
      try promiseWords(error.words, "\(error)")
    }
    return true
  }
}
