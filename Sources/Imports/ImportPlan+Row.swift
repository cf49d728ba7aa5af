import Surveys
import Tally
import Vocabulary

/// What the cells of one row say, once all of it can be read.
struct RowReading {
  let department: ListEntry<Kind.Department>
  let service: ListEntry<Kind.Service>
  let group: ListEntry<Kind.Group>?
  let stratum: Stratum
  let sheet: AnswerSheet
}

/// All faults of one row, found together so that it is mended once.
struct RowFaults: Error {
  private(set) var all: [RowFault] = []

  /// The value, or nil and one fault more.
  mutating func collect<Value>(_ read: () throws(RowFault) -> Value) -> Value? {
    do {
      return try read()
    } catch {
      all.append(error)
      return nil
    }
  }
}

extension ImportPlan {
  /// Reads the cells of one row, or says everything that is wrong with them.
  func row(_ cells: [String], _ columns: ImportColumns, today: Day) -> Result<RowReading, RowFaults> {
    var faults = RowFaults()
    func cell(_ column: String?) -> String { columns.cell(column, in: cells) }
    let day = faults.collect { () throws(RowFault) in
      let written = cell(map.date.column)
      let day = try map.date.day(written)
      guard day <= today else { throw .afterToday(written) }
      return day
    }
    let department = faults.collect { () throws(RowFault) in try map.department.entry(cell(map.department.column)) }
    let service = faults.collect { () throws(RowFault) in
      try map.service.entry(cell(map.service.column), prefix: department?.code.text)
    }
    let channel = faults.collect { () throws(RowFault) in try map.channel.channel(cell(map.channel.column)) }
    let group = faults.collect { () throws(RowFault) in try map.group?.entry(cell(map.group?.column)) }
    var fields: [String: [String]] = [:]
    for (rule, question) in questions {
      fields[rule.question.text] = faults.collect { () throws(RowFault) in
        try rule.answers(cell(rule.column), to: question)
      }
    }
    guard faults.all.isEmpty, let day, let department, let service, let channel, let group else {
      return .failure(faults)
    }
    do {
      let sheet = try AnswerSheet(reading: fields.filter { !$0.value.isEmpty }, for: questionnaire)
      let stratum = Stratum(
        day: day, department: department.code, service: service.code, channel: channel, mode: map.mode,
        survey: questionnaire.reference, group: group?.code)
      return .success(
        RowReading(department: department, service: service, group: group, stratum: stratum, sheet: sheet))
    } catch {
      _ = faults.collect { () throws(RowFault) in throw RowFault(error) }
      return .failure(faults)
    }
  }
}
