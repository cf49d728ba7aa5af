/// A style or script as it is written, made ready to stand in a page.
enum PageSource {
  /// The source without indentation and the lines that begin a comment; `lineEnd` is what is left between lines.
  static func compact(_ source: [UInt8], lineEnd: String = "") -> String {
    String(decoding: source, as: UTF8.self).split(separator: "\n")
      .map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("/*") }.joined(separator: lineEnd)
  }
}
