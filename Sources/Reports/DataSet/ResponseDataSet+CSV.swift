import Surveys
public import Vocabulary

extension ResponseDataSet {
  /// The rows as a list headed by the variables' names: days as dates, lists as their codes, a skipped question empty.
  public var list: [UInt8] {
    var file = CSVFile(heads: variables.map(\.name))
    for row in rows { file.append(zip(variables, row).map { $0.field($1) }) }
    return file.bytes
  }

  /// What every variable and every value of it means.
  public func codebook(in language: Language) -> [UInt8] {
    var file = CSVFile(heads: ["variable", "label", "value", "value_label", "missing"])
    for variable in variables {
      for value in variable.values {
        file.append([
          .text(variable.name), .text(variable.label[language]), .text(value.code), .text(value.label[language]),
          .number(value.isMissing ? "1" : "0"),
        ])
      }
      if variable.values.isEmpty {
        file.append([.text(variable.name), .text(variable.label[language]), .nothing, .nothing, .nothing])
      }
    }
    return file.bytes
  }
}

extension Variable {
  /// The values that have a name; none for days.
  var values: [(code: String, label: LocalizedText, isMissing: Bool)] {
    switch kind {
    case .day: []
    case .list(let entries): entries.map { ($0.code, $0.label, false) }
    case .scale(let options), .named(let options): options.map { (String($0.code), $0.text, $0.outsideBase) }
    case .chosen: Self.chosenWords.enumerated().map { (String($0.offset), $0.element, false) }
    }
  }

  fileprivate func field(_ value: Int32?) -> CSVFile.Field {
    guard let value else { return .nothing }
    return switch kind {
    case .day: .number(Day(number: Int(value)).description)
    case .list(let entries): .text(entries.indices.contains(Int(value)) ? entries[Int(value)].code : "")
    case .scale, .named, .chosen: .number(String(value))
    }
  }
}
