extension Adapter {
  /// The adapters of weighting, disclosure control, comments and the monthly report.
  static let textAdapters: [Adapter] = [
    weighting, suppression, arabicText, groupKeyness, keyness, monthlyReport,
  ]
}
