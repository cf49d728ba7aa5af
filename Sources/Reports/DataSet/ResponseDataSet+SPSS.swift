import CReadStat
import Foundation
import Surveys
public import Vocabulary

extension ResponseDataSet {
  /// The rows as a file of SPSS with labels in the language, written by ReadStat: scales are ordinal, answers outside the
  /// base are missing values, a skipped question is the system's missing. The file's date is the last day of the answers.
  public func spss(in language: Language) throws -> [UInt8] {
    let writer = try SPSSWriter(rows: rows.count, day: lastDay ?? Day(number: 0), label: title[language])
    for variable in variables { try writer.add(variable, in: language) }
    try writer.begin()
    for row in rows { try writer.add(row) }
    return try writer.finished()
  }
}

/// A file of SPSS that is being written into memory.
private final class SPSSWriter {
  struct Failure: Error { let words: String }

  /// What the library hands over, piece by piece.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  private let writer: UnsafeMutablePointer<readstat_writer_t>
  private let sink = Sink()
  private let rows: Int
  private var columns: [(column: UnsafeMutablePointer<readstat_variable_t>, variable: Variable)] = []

  init(rows: Int, day: Day, label: String) throws {
    guard let writer = readstat_writer_init() else { throw Failure(words: "no writer") }
    self.writer = writer
    self.rows = rows
    try check(
      readstat_set_data_writer(writer) { data, length, context in
        guard let data, let context else { return -1 }
        Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeRawBufferPointer(start: data, count: length))
        return length
      })
    try check(readstat_writer_set_file_label(writer, label.cut(toBytes: 64)))
    try check(readstat_writer_set_file_timestamp(writer, time_t(day.number) * 86_400))
    try check(readstat_writer_set_compression(writer, READSTAT_COMPRESS_ROWS))
  }

  deinit { readstat_writer_free(writer) }

  func add(_ variable: Variable, in language: Language) throws {
    let isText = if case .list = variable.kind { true } else { false }
    // Labels of long texts are read by every program only where the width is a whole number of eights.
    let width = (max(variable.values.map(\.code.utf8.count).max() ?? 1, 1) + 7) / 8 * 8
    guard
      let column = readstat_add_variable(
        writer, variable.name, isText ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE, isText ? width : 0)
    else { throw Failure(words: "no variable \(variable.name)") }
    readstat_variable_set_label(column, variable.label[language].cut(toBytes: 255))
    if !variable.values.isEmpty,
      let labels = readstat_add_label_set(
        writer, isText ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE, "labels\(columns.count)")
    {
      for value in variable.values {
        let label = value.label[language].cut(toBytes: 120)
        if isText {
          readstat_label_string_value(labels, value.code, label)
        } else if let code = Double(value.code) {
          readstat_label_double_value(labels, code, label)
        }
      }
      readstat_variable_set_label_set(column, labels)
    }
    switch variable.kind {
    case .day:
      readstat_variable_set_format(column, "SDATE10")
      readstat_variable_set_measure(column, READSTAT_MEASURE_SCALE)
    case .scale(let options):
      readstat_variable_set_format(column, "F2.0")
      readstat_variable_set_measure(column, READSTAT_MEASURE_ORDINAL)
      // SPSS takes three missing values at most; a question has one such answer, "I do not know / does not apply".
      for option in options.filter(\.outsideBase).prefix(3) {
        try check(readstat_variable_add_missing_double_value(column, Double(option.code)))
      }
    case .named:
      readstat_variable_set_format(column, "F2.0")
      readstat_variable_set_measure(column, READSTAT_MEASURE_NOMINAL)
    case .list: readstat_variable_set_measure(column, READSTAT_MEASURE_NOMINAL)
    case .chosen:
      readstat_variable_set_format(column, "F1.0")
      readstat_variable_set_measure(column, READSTAT_MEASURE_NOMINAL)
    }
    columns.append((column, variable))
  }

  func begin() throws {
    try check(readstat_begin_writing_sav(writer, Unmanaged.passUnretained(sink).toOpaque(), rows))
  }

  func add(_ row: [Int32?]) throws {
    try check(readstat_begin_row(writer))
    for ((column, variable), value) in zip(columns, row) {
      switch (variable.kind, value) {
      case (_, nil): try check(readstat_insert_missing_value(writer, column))
      case (.list(let entries), let place?):
        try check(readstat_insert_string_value(writer, column, entries[Int(place)].code))
      case (.day, let day?): try check(readstat_insert_double_value(writer, column, Self.seconds(of: day)))
      case (_, let code?): try check(readstat_insert_double_value(writer, column, Double(code)))
      }
    }
    try check(readstat_end_row(writer))
  }

  func finished() throws -> [UInt8] {
    try check(readstat_end_writing(writer))
    return sink.bytes
  }

  /// SPSS counts seconds from 14 October 1582.
  private static func seconds(of day: Int32) -> Double { (Double(day) + 141_428) * 86_400 }

  private func check(_ error: readstat_error_t) throws {
    guard error == READSTAT_OK else { throw Failure(words: String(cString: readstat_error_message(error))) }
  }
}

extension String {
  /// The beginning of the text, whole letters only, in so many bytes at most.
  fileprivate func cut(toBytes most: Int) -> String {
    var (cut, length) = ("", 0)
    for letter in self {
      length += letter.utf8.count
      guard length <= most else { break }
      cut.append(letter)
    }
    return cut
  }
}
