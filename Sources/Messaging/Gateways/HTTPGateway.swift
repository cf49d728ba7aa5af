import Foundation
import Vocabulary

/// A provider's HTTP interface, spoken to by its settings alone.
public struct HTTPGateway: Sendable {
  public let settings: GatewaySettings
  private let secrets: [String: String]
  private let exchange: HTTPExchange

  /// Throws where the settings cannot work: a place that means nothing, an address in the clear, a secret that is missing.
  public init(
    _ settings: GatewaySettings, environment: [String: String], file: (String) -> [UInt8]?,
    exchange: @escaping HTTPExchange
  ) throws(GatewayRefusal) {
    self.settings = settings
    secrets = try settings.read(environment: environment, file: file)
    self.exchange = exchange
    let trial = Parcel(
      key: .init(high: 0, low: 0), about: .survey, carrier: settings.carrier, recipient: "+966", text: "", link: nil)
    let call = try self.call(for: trial)
    let host = URL(string: call.url)?.host()
    guard call.url.hasPrefix("https://") || host == "127.0.0.1" || host == "localhost" else {
      throw .notSafe(url: settings.url)
    }
  }

  public var gateway: Gateway {
    Gateway(
      name: settings.name, carrier: settings.carrier, carry: { await carry($0) }, receipts: { receipts(in: $0) })
  }

  /// The call by which a message is handed over.
  public func call(for parcel: Parcel) throws(GatewayRefusal) -> HTTPCall {
    let fill = Filling(parcel, secrets: secrets, values: settings.values ?? [:])
    var headers: [String: String] = ["Accept": "application/json"]
    for (name, value) in settings.headers ?? [:] { headers[name] = try fill(value) }
    if let shown = try authorization(fill) { headers["Authorization"] = shown }
    let content: JSONValue
    do { content = try settings.body.content.mapped { try fill($0) } } catch let refusal as GatewayRefusal {
      throw refusal
    } catch { throw .notReadable("\(error)") }
    switch settings.body.format {
    case .json: headers["Content-Type"] = "application/json; charset=utf-8"
    case .form: headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8"
    }
    return HTTPCall(
      url: try fill(settings.url), headers: headers,
      body: settings.body.format == .json ? content.bytes : try form(content), timeout: settings.timeout ?? 30)
  }

  private func authorization(_ fill: Filling) throws(GatewayRefusal) -> String? {
    guard let authentication = settings.authentication else { return nil }
    switch authentication.scheme {
    case .bearer:
      guard let token = authentication.token else { throw .incomplete("authentication.token") }
      return "Bearer \(try fill(token))"
    case .basic:
      guard let user = authentication.user, let password = authentication.password else {
        throw .incomplete("authentication.user, authentication.password")
      }
      return "Basic \(Data("\(try fill(user)):\(try fill(password))".utf8).base64EncodedString())"
    }
  }

  private func form(_ content: JSONValue) throws(GatewayRefusal) -> [UInt8] {
    guard case .object(let fields) = content else { throw .bodyNotFlat }
    var pairs: [String] = []
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      guard let written = value.written else { throw .bodyNotFlat }
      pairs.append("\(PercentEncoding.written(name))=\(PercentEncoding.written(written))")
    }
    return Array(pairs.joined(separator: "&").utf8)
  }

  private func carry(_ parcel: Parcel) async -> CarryOutcome {
    do { return outcome(of: try await exchange(try call(for: parcel))) } catch let refusal as GatewayRefusal {
      return .failed(refusal.words.en)
    } catch { return .failed("no answer (\((error as NSError).code))") }
  }

  /// What an answer means. Only the provider's own word of refusal is believed; anything else is tried again.
  func outcome(of reply: HTTPReply) -> CarryOutcome {
    let answer = JSONValue(reply.body) ?? .null
    func says(_ path: String?, _ wanted: [String]?) -> String? {
      guard let path, let wanted else { return nil }
      return answer.values(at: path).compactMap(\.written).first(where: wanted.contains)
    }
    let success = settings.success
    let holds =
      success.path.map { path in
        success.equals == nil
          ? answer.values(at: path).contains { $0.written != nil } : says(path, success.equals) != nil
      } ?? true
    let isClean = success.absent.map { answer.values(at: $0).isEmpty } ?? true
    if success.status.contains(reply.status), holds, isClean {
      return .handed(providerID: settings.messageID.flatMap { answer.values(at: $0).first?.written })
    }
    if let word = says(settings.refused?.path, settings.refused?.equals) { return .refused(word) }
    if settings.refused?.status?.contains(reply.status) == true { return .refused("HTTP \(reply.status)") }
    let word = success.path.flatMap { answer.values(at: $0).first?.written }
    return .failed("HTTP \(reply.status)" + (word.map { " \($0.prefix(40))" } ?? ""))
  }

  /// The news of deliveries in what the provider sends; none where it tells of something else.
  func receipts(in body: JSONValue) -> [DeliveryReceipt] {
    guard let places = settings.receipts else { return [] }
    return body.values(at: places.each ?? "").compactMap { one in
      guard let id = one.values(at: places.id).first?.written,
        let status = one.values(at: places.status).first?.written
      else { return nil }
      if places.delivered.contains(status) { return DeliveryReceipt(providerID: id, news: .delivered) }
      if places.undelivered.contains(status) { return DeliveryReceipt(providerID: id, news: .undelivered) }
      return nil
    }
  }
}
