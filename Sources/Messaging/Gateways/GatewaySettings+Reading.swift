import Foundation
import Vocabulary
import Yams

extension GatewaySettings {
  /// Reads a settings file. Texts in quotes stay texts, whatever they look like.
  public init(yaml: String) throws(GatewayRefusal) {
    guard YAMLAliases.lineBeyondMost(in: yaml) == nil else { throw .notReadable(YAMLAliases.problem) }
    let root: Node?
    do { root = try Yams.compose(yaml: yaml) } catch { throw .notReadable("\(error)") }
    guard root?.lineOfLongSexagesimal == nil else { throw .notReadable(YAMLSexagesimals.problem) }
    // Yams ends the program over a key that is no text.
    guard let root, root.hasTextsForKeys, let object = root.any as? [String: Any],
      JSONSerialization.isValidJSONObject(object)
    else {
      throw .notReadable("a list of names and values is expected")
    }
    do {
      self = try JSONDecoder().decode(GatewaySettings.self, from: JSONSerialization.data(withJSONObject: object))
    } catch let DecodingError.keyNotFound(key, context) {
      throw .incomplete((context.codingPath + [key]).map(\.stringValue).joined(separator: "."))
    } catch let DecodingError.typeMismatch(_, context) {
      throw .notReadable(context.codingPath.map(\.stringValue).joined(separator: "."))
    } catch let DecodingError.dataCorrupted(context) {
      throw .notReadable(context.codingPath.map(\.stringValue).joined(separator: "."))
    } catch {
      throw .notReadable("\(error)")
    }
  }

  /// The secrets that the settings name, read from where they are kept.
  func read(environment: [String: String], file: (String) -> [UInt8]?) throws(GatewayRefusal) -> [String: String] {
    var found: [String: String] = [:]
    for (name, place) in secrets ?? [:] {
      let kept =
        place.environment.flatMap { environment[$0] }
        ?? place.file.flatMap(file).map { String(decoding: $0, as: UTF8.self) }
      guard let secret = kept?.trimmed, !secret.isEmpty else {
        throw .secretMissing(place.environment ?? place.file ?? name)
      }
      found[name] = secret
    }
    return found
  }
}

extension Node {
  /// Whether every key in it, however deep, is a plain text.
  fileprivate var hasTextsForKeys: Bool {
    switch self {
    case .scalar, .alias: true
    case .sequence(let items): items.allSatisfy(\.hasTextsForKeys)
    case .mapping(let entries): entries.allSatisfy { $0.key.scalar != nil && $0.value.hasTextsForKeys }
    }
  }
}

extension Node {
  /// The line of the first number in sixties in it, however deep, that is too long; nil where there is none.
  fileprivate var lineOfLongSexagesimal: Int? {
    switch self {
    case .scalar(let scalar):
      scalar.style == .plain && YAMLSexagesimals.isTooLong(scalar.string) ? scalar.mark?.line ?? 1 : nil
    case .sequence(let items): items.compactMap(\.lineOfLongSexagesimal).first
    case .mapping(let entries):
      entries.compactMap { $0.key.lineOfLongSexagesimal ?? $0.value.lineOfLongSexagesimal }.first
    case .alias: nil
    }
  }
}
