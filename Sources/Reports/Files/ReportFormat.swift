/// What a report can be written as.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case html, pdf, xlsx, csv, json
}

/// A file of a report: its name, and all of it.
public struct ReportFile: Hashable, Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
