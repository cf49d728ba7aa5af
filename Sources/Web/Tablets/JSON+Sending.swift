import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

extension Response {
  /// A value for a script.
  static func json(
    _ value: some Encodable, type: String = "application/json", status: HTTPResponse.Status = .ok,
    headers: HTTPFields = [:], to request: Request
  ) -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return Response(status: .internalServerError) }
    var headers = headers
    headers[.contentType] = "\(type); charset=utf-8"
    return .page(String(decoding: data, as: UTF8.self), to: request, status: status, headers: headers)
  }
}

extension Request {
  /// The value that a script sends.
  func json<Value: Decodable>(_ type: Value.Type, atMost limit: Int) async throws(FormRefusal) -> Value {
    let sent = headers[.contentType]?.withoutHeapedMarks.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    guard sent == "application/json" else { throw FormRefusal.wrongType }
    let bytes: [UInt8]
    do {
      bytes = Array(try await body.collect(upTo: limit).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw FormRefusal.tooLarge
    } catch {
      throw FormRefusal.cutShort
    }
    guard let value = try? JSONDecoder().decode(type, from: Data(bytes)) else { throw FormRefusal.wrongType }
    return value
  }
}
