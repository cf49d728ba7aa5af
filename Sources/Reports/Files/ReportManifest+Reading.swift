import Foundation
public import Vocabulary

extension ReportManifest {
  /// Reads a manifest; refuses one that the key did not seal, or to which anything was added.
  public init(reading bytes: [UInt8], key: [UInt8]) throws(ManifestRefusal) {
    guard let read = try? JSONDecoder().decode(ReportManifest.self, from: Data(bytes)) else { throw .unreadable }
    guard read.isSealed(by: key), read.bytes == bytes else { throw .notGenuine }
    self = read
  }

  /// Says whether a file is the one that was written.
  public func vouch(for file: ReportFile) throws(ManifestRefusal) {
    guard let listed = contents.files.first(where: { $0.name == file.name }) else { throw .notListed(file.name) }
    guard listed == File(file) else { throw .altered(file.name) }
  }
}

/// Why a file of a report cannot be vouched for.
public enum ManifestRefusal: Refusal {
  /// The manifest is no manifest.
  case unreadable
  /// The manifest was not sealed by this association's machine, or was changed after it.
  case notGenuine
  /// The manifest does not speak of the file.
  case notListed(String)
  /// The file is not as it was written.
  case altered(String)

  public var words: LocalizedText {
    switch self {
    case .unreadable:
      LocalizedText(
        ar: "ملف البيان ‎manifest.json لا يُقرأ. اطلب نسخة التقرير من الجمعية من جديد.",
        en: "The manifest.json cannot be read. Ask the association for the report anew.")
    case .notGenuine:
      LocalizedText(
        ar: "ختم البيان ‎manifest.json غير صحيح: لم تصدره هذه الجمعية بهذا المفتاح، أو غُيّر بعد صدوره. لا تعتمد عليه.",
        en:
          "The seal of the manifest.json is not right: this association's key did not make it, or it was changed since. Do not rely on it."
      )
    case .notListed(let name):
      LocalizedText(
        ar: "البيان سليم لكنه لا يذكر الملف \(name). لا يُعرف مصدره، فاطلب نسخة من الجمعية.",
        en: "The manifest is genuine but does not name \(name). Where it comes from is not known: ask for a copy.")
    case .altered(let name):
      LocalizedText(
        ar: "غُيّر الملف \(name) بعد صدوره. لا تعتمد عليه واطلب نسخة من الجمعية.",
        en: "\(name) was altered after it was issued. Do not rely on it; ask the association for a copy.")
    }
  }
}
