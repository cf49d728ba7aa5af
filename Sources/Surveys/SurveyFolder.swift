import Foundation

/// The folder of questionnaires, `surveys/`: one version a file, with the schema that says their shape.
public struct SurveyFolder: Hashable, Sendable {
  static let schemaName = "schema.json"
  static let ending = ".yaml"

  public let path: String

  public init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The versions that can be used, and every fault.
  public func read() -> SurveyReading {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return SurveyReading(unreadable: path)
    }
    var files: [String: [UInt8]] = [:]
    var unopened: Set<String> = []
    for name in names where Self.isRead(name) {
      if let bytes = contents(name) { files[name] = bytes } else { unopened.insert(name) }
    }
    return SurveyReading(files, unopened: unopened, folder: path)
  }

  /// Every fault in the folder; none where all is well.
  public func check() -> [Fault] { read().faults }

  /// The versions whose files have no fault.
  public var questionnaires: [Questionnaire] { read().questionnaires }

  /// Whether a file holds a questionnaire, or means to: one that ends in `.yml` is told so.
  static func isQuestionnaire(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return name != PublishedRecord.fileName && (lowered.hasSuffix(ending) || lowered.hasSuffix(".yml"))
  }

  private static func isRead(_ name: String) -> Bool {
    !name.hasPrefix(".") && (isQuestionnaire(name) || name == schemaName || name == PublishedRecord.fileName)
  }

  /// No more of a file than shows that it is too large; nil where it cannot be opened.
  func contents(_ name: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: "\(path)/\(name)") else { return nil }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: YAMLDocument.mostBytes + 1) ?? Data() else { return nil }
    return Array(data)
  }
}
