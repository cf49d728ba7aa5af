extension ReportManifest {
  /// The digest of a report's numbers, as its manifest names it.
  public static func figures(of edition: ReportEdition) -> String { digest(of: edition.json) }

  /// The manifest with one more file of the same report, or another in the place of one of its name, sealed anew.
  public func adding(_ file: ReportFile, key: [UInt8]) -> ReportManifest {
    ReportManifest(
      contents: Contents(
        report: contents.report, title: contents.title, association: contents.association, period: contents.period,
        date: contents.date, program: contents.program, figures: contents.figures,
        files: (contents.files.filter { $0.name != file.name } + [File(file)]).sorted { $0.name < $1.name }), key: key)
  }
}
