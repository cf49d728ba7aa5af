import ArgumentParser
import Foundation
import Reports

/// The formats in which a report is wanted.
struct FormatsOption: ParsableArguments {
  @Option(
    help: "Of html, pdf, xlsx, csv, json, with commas between; written with a sealed manifest. · الصيغ مع بيان مختوم.",
    transform: FormatsOption.read)
  var formats: [ReportFormat] = []

  private static func read(_ text: String) throws -> [ReportFormat] {
    try text.split(separator: ",").reduce(into: []) { formats, name in
      guard let format = ReportFormat(rawValue: name.trimmingCharacters(in: .whitespaces)) else {
        let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(name)' is not a format; use any of \(known).")
      }
      if !formats.contains(format) { formats.append(format) }
    }
  }
}
