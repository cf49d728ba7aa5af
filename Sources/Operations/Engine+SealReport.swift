public import Reports
import Storage

extension Engine {
  /// The manifest of a report's files under the association's seal, beside other files of the same report.
  public func seal(
    _ edition: ReportEdition, files: [ReportFile], beside earlier: ReportManifest?, program: String
  ) -> ReportManifest {
    ReportManifest(of: edition, files: files, beside: earlier, program: program, key: manifestKey)
  }

  /// A manifest that this association sealed; refuses any other.
  public func manifest(reading bytes: [UInt8]) throws(ManifestRefusal) -> ReportManifest {
    try ReportManifest(reading: bytes, key: manifestKey)
  }

  var manifestKey: [UInt8] { store.keyring.derived(for: ReportManifest.purpose) }
}
