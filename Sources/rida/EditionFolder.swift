import Foundation
import Operations
import Printing
import Reports
import Vocabulary

/// A folder that holds one report in its formats and languages, with the manifest that vouches for them.
struct EditionFolder {
  /// As the caller wrote it, and as it is found from here.
  private let written: String
  private let path: String

  init(_ written: String) {
    self.written = written
    path = Workplace.path(written)
  }

  /// Writes an edition's files, the manifest last, and prints their paths. Nothing is written where a PDF is wanted and
  /// cannot be printed, or where the folder holds another report's manifest.
  func write(_ edition: ReportEdition, as formats: [ReportFormat], sealedBy engine: Engine) async throws {
    let earlier = try manifest(of: edition, sealedBy: engine)
    var files: [ReportFile] = []
    for format in formats {
      files += try edition.files(as: format)
      if format == .pdf { files.append(try await printed(edition)) }
    }
    for file in files { try put(file) }
    let manifest = engine.seal(edition, files: files, beside: earlier, program: "rida \(Rida.version)")
    try put(ReportFile(name: ReportManifest.name, bytes: manifest.bytes))
  }

  private func printed(_ edition: ReportEdition) async throws -> ReportFile {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    let bytes = try await PDFPrinter.found(in: path).pdf(of: edition.printPage, dated: edition.tables.date)
    return ReportFile(name: edition.name(as: .pdf), bytes: bytes)
  }

  private func put(_ file: ReportFile) throws {
    try OutputFile.write(file.bytes, to: "\(path)/\(file.name)")
    Console.put("\(written)/\(file.name)")
  }

  /// The manifest that an earlier run left in the folder; nil where there is none.
  private func manifest(of edition: ReportEdition, sealedBy engine: Engine) throws -> ReportManifest? {
    let place = "\(path)/\(ReportManifest.name)"
    guard let data = FileManager.default.contents(atPath: place) else { return nil }
    guard let found = try? engine.manifest(reading: Array(data)), found.contents.report == edition.tables.name else {
      throw Problem(
        73,
        LocalizedText(
          ar: "في المجلد \(written) بيان تقرير آخر. اختر لكل تقرير مجلداً: \u{200E}--out",
          en: "The folder \(written) holds the manifest of another report. Choose a folder for each report: --out"))
    }
    return found
  }
}
