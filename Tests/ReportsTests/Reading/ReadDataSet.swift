import CReadStat

/// A file of SPSS read back by the library's reader.
final class ReadDataSet {
  private(set) var names: [String] = []
  private(set) var labels: [String] = []
  private(set) var formats: [String] = []
  private(set) var measures: [readstat_measure_t] = []
  /// The missing values that each variable names.
  private(set) var missing: [[Double]] = []
  /// The labels of values, by the variable's set of labels.
  private(set) var valueLabels: [String: [String: String]] = [:]
  private(set) var labelSets: [String] = []
  /// Nil where nothing was answered.
  private(set) var rows: [[String?]] = []
  private(set) var created = 0

  init(_ bytes: [UInt8]) throws {
    let status = try Tool.withFile(bytes) { path in
      let parser = readstat_parser_init()
      defer { readstat_parser_free(parser) }
      readstat_set_metadata_handler(parser) { metadata, context in
        ReadDataSet.of(context)?.created = Int(readstat_get_creation_time(metadata))
        return 0
      }
      readstat_set_variable_handler(parser) { _, variable, set, context in
        guard let variable else { return 1 }
        ReadDataSet.of(context)?.take(variable, set.map { String(cString: $0) } ?? "")
        return 0
      }
      readstat_set_value_label_handler(parser) { set, value, label, context in
        guard let set, let label else { return 1 }
        ReadDataSet.of(context)?.valueLabels[String(cString: set), default: [:]][ReadDataSet.text(value) ?? ""] =
          String(cString: label)
        return 0
      }
      readstat_set_value_handler(parser) { row, variable, value, context in
        guard let read = ReadDataSet.of(context) else { return 1 }
        if read.rows.count == row { read.rows.append([]) }
        read.rows[Int(row)].append(readstat_value_is_system_missing(value) == 1 ? nil : ReadDataSet.text(value))
        return 0
      }
      return readstat_parse_sav(parser, path, Unmanaged.passUnretained(self).toOpaque())
    }
    guard status == READSTAT_OK else { throw Fault(words: String(cString: readstat_error_message(status))) }
  }

  struct Fault: Error { let words: String }

  private func take(_ variable: UnsafeMutablePointer<readstat_variable_t>, _ set: String) {
    names.append(String(cString: readstat_variable_get_name(variable)))
    labels.append(readstat_variable_get_label(variable).map { String(cString: $0) } ?? "")
    formats.append(readstat_variable_get_format(variable).map { String(cString: $0) } ?? "")
    measures.append(readstat_variable_get_measure(variable))
    labelSets.append(set)
    missing.append(
      (0..<readstat_variable_get_missing_ranges_count(variable)).map {
        readstat_double_value(readstat_variable_get_missing_range_lo(variable, $0))
      })
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> ReadDataSet? {
    context.map { Unmanaged<ReadDataSet>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(_ value: readstat_value_t) -> String? {
    if readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING {
      return readstat_string_value(value).map { String(cString: $0) }
    }
    return String(Int(readstat_double_value(value)))
  }
}
