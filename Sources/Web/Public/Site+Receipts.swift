import HTTPTypes
import Hummingbird
import Messaging
import NIOCore
import Operations

/// The address at which a gateway tells what became of messages: known by a secret word that only the gateway is given.
extension Site {
  func addReceipts(to router: Router<Visit>) {
    guard !settings.gateways.isEmpty else { return }
    // Who sets an address up is asked by some providers to send a number back; nothing is written.
    router.get("/receipts/{word}") { request, visit in
      guard gateway(visit) != nil, let challenge = request.uri.queryParameters["hub.challenge"],
        challenge.utf8.count <= 64, challenge.utf8.allSatisfy({ (48...57).contains($0) })
      else { return Response.plain("unknown\n", status: .notFound) }
      return Response.plain(String(challenge))
    }
    router.post("/receipts/{word}") { request, visit in
      guard let gateway = gateway(visit) else { return Response.plain("unknown\n", status: .notFound) }
      let body: [UInt8]
      do {
        body = Array(try await request.body.collect(upTo: settings.limits.formBytes).readableBytesView)
      } catch is NIOTooManyBytesError { throw FormRefusal.tooLarge }
      guard let told = JSONValue(body) ?? JSONValue(form: body) else {
        return Response.plain("not readable\n", status: .badRequest)
      }
      let receipts = gateway.receipts(told)
      let known = try await engine.take(receipts, from: gateway)
      // A provider that hears that nothing is known tells it again later: its news came before ours was on the disk.
      return receipts.isEmpty || known > 0
        ? Response.plain("ok\n") : Response.plain("unknown\n", status: .notFound)
    }
  }

  private func gateway(_ visit: Visit) -> Gateway? {
    guard let word = visit.parameters.get("word") else { return nil }
    return settings.gateways.first { isSame(engine.receiptWord(of: $0.name), word) }
  }

  /// Compares in a time that does not tell how much is right.
  private func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && zip(one.utf8, other.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension JSONValue {
  /// A form's fields as an object; nil where there are none.
  fileprivate init?(form body: [UInt8]) {
    let fields = FormFields(reading: body).values.compactMapValues(\.first).filter { !$0.key.isEmpty }
    guard body.contains(UInt8(ascii: "=")), !fields.isEmpty else { return nil }
    self = .object(fields.mapValues { .text($0) })
  }
}
