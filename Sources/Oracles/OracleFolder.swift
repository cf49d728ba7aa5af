public import Foundation

/// A folder of oracle files, and data files beside them.
public struct OracleFolder: Sendable {
  /// Where the folder is.
  public let url: URL

  /// Creates the folder at a path.
  public init(at path: String) {
    url = URL(fileURLWithPath: path, isDirectory: true)
  }

  /// Runs every case of every `*.json` in the folder, by name, through the adapter of its method.
  ///
  /// Other JSON that lies there is passed over. A broken file, a method without an adapter, a case that throws and a
  /// folder without a case are failures, each named.
  public func run(with adapters: [Adapter] = Adapter.all) -> OracleReport {
    var report = OracleReport()
    do {
      let byMethod = Dictionary(adapters.map { ($0.method, $0) }, uniquingKeysWith: { first, _ in first })
      let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
      for name in names.filter({ $0.hasSuffix(".json") && !$0.hasPrefix(".") }).sorted() {
        run(name, with: byMethod, into: &report)
      }
    } catch {
      report.fail(url.path, wanted: "a folder", got: "\(error)")
    }
    if report.cases == 0 { report.fail(url.path, wanted: "oracle cases", got: "none") }
    return report
  }

  private func run(_ name: String, with adapters: [String: Adapter], into report: inout OracleReport) {
    do {
      guard let file = try OracleFile(at: url.appendingPathComponent(name)) else { return }
      guard let adapter = adapters[file.method] else {
        report.cases += file.cases.count
        for each in file.cases { report.fail(file.method, each.id, wanted: "an adapter for \(name)", got: "none") }
        return
      }
      for each in file.cases { run(each, of: file, with: adapter, into: &report) }
    } catch {
      report.fail(name, wanted: "an oracle file", got: "\(error)")
    }
  }

  private func run(
    _ each: OracleFile.Case, of file: OracleFile, with adapter: Adapter, into report: inout OracleReport
  ) {
    report.cases += 1
    do {
      let got = try adapter.answer(each.input, url)
      var comparison = Comparison(under: file.tolerance)
      adapter.accept(each.input, each.expected, got, &comparison)
      report.values += comparison.values
      for difference in comparison.differences {
        report.fail(file.method, each.id, difference.field, wanted: difference.wanted, got: difference.got)
      }
    } catch {
      report.fail(file.method, each.id, wanted: "\(each.expected)", got: "\(error)")
    }
  }
}

extension OracleReport {
  fileprivate mutating func fail(
    _ method: String, _ id: String = "", _ field: String = "", wanted: String, got: String
  ) {
    failures.append(Failure(method: method, id: id, field: field, wanted: wanted, got: got))
  }
}
