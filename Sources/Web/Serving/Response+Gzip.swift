import HTTPTypes
import Hummingbird

extension Request {
  /// Whether the browser takes gzip.
  var takesGzip: Bool {
    guard let accepted = headers[.acceptEncoding] else { return false }
    return accepted.split(separator: ",").contains { entry in
      let parts = entry.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      return parts.first == "gzip" && !parts.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" }
    }
  }
}

extension Response {
  /// A page for a browser that sent this request: gzip where the browser takes it and the page is worth it.
  static func page(
    _ html: String, to request: Request, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    // Below this a page fits in one packet anyhow.
    let leastBytes = 1_200
    var fields = headers
    fields[.contentType] = fields[.contentType] ?? "text/html; charset=utf-8"
    fields[.vary] = "Accept-Encoding"
    var bytes = Array(html.utf8)
    if bytes.count >= leastBytes, request.takesGzip, let small = Gzip.compress(bytes) {
      bytes = small
      fields[.contentEncoding] = "gzip"
    }
    return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
