import Vocabulary

@testable import Web

extension Reader {
  /// The body of a form with files: the first line is the header that names its boundary, the rest the body.
  static let multipart = Reader(
    "multipart",
    words: ["--b", "--b--", "\r\n", "\r\n\r\n", "boundary=", "Content-Disposition: form-data; name=\"", "filename="],
    seeds: [
      "multipart/form-data; boundary=b\n--b\r\nContent-Disposition: form-data; name=\"seal\"\r\n\r\nx\r\n--b\r\n"
        + "Content-Disposition: form-data; name=\"f\"; filename=\"a/b.xlsx\"\r\nContent-Type: a/b\r\n\r\nPK\r\n--b--\r\n",
      "multipart/form-data; boundary=\"b c\"\n--b c\r\ncontent-disposition: x; name=a\r\n\r\n\r\n--b c--",
    ]
  ) { bytes in
    let head = bytes.prefix { $0 != 10 }
    let type = String(decoding: head, as: UTF8.self)
    guard let form = FormFields(multipart: Array(bytes.dropFirst(head.count + 1)), contentType: type) else {
      return false
    }
    let files = form.files
    let size =
      form.values.reduce(0) { $0 + $1.value.reduce(0) { $0 + $1.unicodeScalars.count } }
      + files.reduce(0) { $0 + $1.bytes.count }
    try promise(size <= bytes.count, "more was read than was sent")
    try promise(files.allSatisfy { !$0.bytes.isEmpty && $0.name.count <= 120 }, "an empty file, or a long name")
    try promise(files.allSatisfy { !$0.name.contains("/") && !$0.name.contains("\\") }, "a folder in a name")
    try comesBack(form)
    return true
  }

  /// Fields without what a header cannot hold come back as they were.
  private static func comesBack(_ form: FormFields) throws {
    let boundary = "b0undary-of-the-writer"
    let fields = form.values.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } }
    let isWritable = fields.allSatisfy { name, value in
      !name.unicodeScalars.contains { "\";\r\n".unicodeScalars.contains($0) } && !value.contains(boundary)
    }
    guard isWritable else { return }
    let parts = fields.map { name, value in
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    let again = FormFields(
      multipart: Array((parts.joined() + "--\(boundary)--\r\n").utf8),
      contentType: "multipart/form-data; boundary=\(boundary)")
    try promise(again?.values == form.values, "written and read again it is \(again?.values ?? [:])")
  }
}
