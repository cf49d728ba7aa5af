import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// Why a body is not a form that the site reads.
enum FormRefusal: Error {
  case wrongType
  case tooLarge
  /// The line was cut, or what came was no HTTP.
  case cutShort
}

extension Request {
  /// The form that the body holds; `withFiles` where it may bring files.
  func form(atMost limit: Int, withFiles: Bool = false) async throws(FormRefusal) -> FormFields {
    let contentType = headers[.contentType]?.withoutHeapedMarks ?? ""
    let type = contentType.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    let isMultipart = withFiles && type == "multipart/form-data"
    guard isMultipart || type == "application/x-www-form-urlencoded" else { throw FormRefusal.wrongType }
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
      if length <= Self.mostHeardOut { try await hearOut() }
      throw FormRefusal.tooLarge
    }
    do {
      let bytes = try await body.collect(upTo: limit).readableBytesView
      guard isMultipart else { return FormFields(reading: bytes) }
      guard let form = FormFields(multipart: Array(bytes), contentType: contentType) else {
        throw FormRefusal.cutShort
      }
      return form
    } catch is NIOTooManyBytesError {
      throw FormRefusal.tooLarge
    } catch {
      throw FormRefusal.cutShort
    }
  }

  /// How long a body may be, in bytes, that is read to its end although too much of it is sent.
  private static let mostHeardOut = 2 * 1_048_576

  /// Lets a body go by. Whoever is refused while he still sends loses the line, and with it the page that tells him why.
  private func hearOut() async throws(FormRefusal) {
    do {
      for try await _ in body {}
    } catch {
      throw FormRefusal.cutShort
    }
  }
}
