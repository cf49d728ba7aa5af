import Foundation
import FoundationXML

/// A part of a workbook, walked from its first element to its last.
///
/// No document type, no entity of its own, no other encoding than UTF-8, nothing from outside: a part that has such is refused
/// before the parser sees it.
final class XMLWalk: NSObject, XMLParserDelegate {
  /// What is done at the start of an element: its name without prefix, and its attributes.
  private let begin: (String, [String: String]) -> Void
  private let end: (String) -> Void
  private let text: (String) -> Void
  /// Set by a handler that has seen enough.
  var refusal: WorkbookRefusal?

  private init(
    begin: @escaping (String, [String: String]) -> Void, end: @escaping (String) -> Void,
    text: @escaping (String) -> Void
  ) {
    (self.begin, self.end, self.text) = (begin, end, text)
  }

  /// Walks a part; `stop` tells after each element whether, and why, to stop.
  static func walk(
    _ part: [UInt8], called name: String, begin: @escaping (String, [String: String]) -> Void,
    end: @escaping (String) -> Void = { _ in }, text: @escaping (String) -> Void = { _ in },
    stop: @escaping () -> WorkbookRefusal? = { nil }
  ) throws(WorkbookRefusal) {
    let parser = XMLParser(data: Data(try admitted(part, called: name)))
    parser.shouldResolveExternalEntities = false
    let walk = XMLWalk(
      begin: { [weak parser] element, attributes in
        guard stop() == nil else {
          parser?.abortParsing()
          return
        }
        begin(element, attributes)
      }, end: end, text: text)
    parser.delegate = walk
    let whole = withExtendedLifetime(walk) { parser.parse() }
    if let refusal = stop() { throw refusal }
    guard whole else { throw .damaged(entry: name) }
  }

  /// The part as the parser is given it, without the line that says the encoding: the parser turns to what it says, and does
  /// not survive each. What no workbook needs is refused.
  private static func admitted(_ part: [UInt8], called name: String) throws(WorkbookRefusal) -> [UInt8] {
    // The parser ends the program over a name with a byte that is no UTF-8.
    guard String(validating: part, as: UTF8.self) != nil else { throw .notUTF8(entry: name) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let unmarked = Array(part.starts(with: mark) ? part.dropFirst(mark.count) : part[...])
    // Whatever begins otherwise is broken, or in an encoding that the searches below do not read.
    let first = unmarked.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if first.map({ $0 != UInt8(ascii: "<") }) ?? false || unmarked.prefix(256).contains(0) {
      throw .notUTF8(entry: name)
    }
    let body = try content(of: unmarked, called: name)
    // The parser ends the program over an instruction without words.
    for sign in ["<!DOCTYPE", "<!ENTITY", "<?"] where body.firstRange(of: sign) != nil {
      throw .documentType(entry: name)
    }
    guard TagBounds.areKept(by: body) else { throw .unheardOf(entry: name) }
    return body
  }

  // Without closures, so that threads may share them, and made once: a quarter of a small workbook's time went into them.
  nonisolated(unsafe) private static let declaration = /<\?xml[ \t\r\n][^?]*\?>/
  /// An encoding that is read.
  nonisolated(unsafe) private static let encoding =
    /[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["'](?:utf-?8|us-ascii)["']/.ignoresCase()

  /// What follows the line that says the version and the encoding.
  private static func content(of part: [UInt8], called name: String) throws(WorkbookRefusal) -> [UInt8] {
    let head = String(decoding: part.prefix(256), as: UTF8.self)
    guard let declaration = head.prefixMatch(of: Self.declaration)?.output else { return part }
    guard declaration.ranges(of: "encoding").count == declaration.matches(of: Self.encoding).count else {
      throw .notUTF8(entry: name)
    }
    return Array(part.dropFirst(declaration.utf8.count))
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    begin(Self.local(element), attributes)
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    end(Self.local(element))
  }

  /// Nothing is read after the first fault: the parser would go on to look for more, and keep memory for each.
  func parser(_ parser: XMLParser, parseErrorOccurred fault: any Error) { parser.abortParsing() }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text(string) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { text(String(decoding: block, as: UTF8.self)) }

  /// The name without the prefix of its name space. Backwards by bytes: by characters each flag of a row would be looked for
  /// from the row's beginning.
  static func local(_ name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
  }
}

extension [UInt8] {
  /// Where the text first stands.
  fileprivate func firstRange(of text: String) -> Int? {
    let sought = Array(text.utf8)
    guard let first = sought.first, count >= sought.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      var place = 0
      while place <= bytes.count - sought.count {
        if bytes[place] == first, bytes[place..<place + sought.count].elementsEqual(sought) { return place }
        place += 1
      }
      return nil
    }
  }
}
