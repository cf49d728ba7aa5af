public import Vocabulary
import Workflow

extension RequestMap {
  /// Reads a list: every row becomes a request or is rejected with its line. The caller limits the file's size.
  ///
  /// A row whose cells are all those of an earlier line, or that has its reference, is rejected: nobody's request is written
  /// down twice by a line that was copied twice.
  public func read(
    _ file: [UInt8], today: Day, progress: (_ read: Int, _ whole: Int) -> Void = { _, _ in }
  ) throws(ImportFileRefusal) -> RequestReading {
    var rows: [ImportedRequest] = []
    var departments: [DepartmentCode: LocalizedText] = [:]
    var services: [DepartmentCode: [ServiceCode: LocalizedText]] = [:]
    var seen: [RowKey: Int] = [:]
    let shape = FileShape(columns: columns, encoding: encoding, delimiter: delimiter)
    let read = try RowFile.read(file, shape, progress: progress) { sound in
      let own = contentKey(sound)
      if let line = seen[own] { return [.sameAsLine(line)] }
      switch row(sound, today: today) {
      case .success(let found):
        seen[own] = sound.lines.lowerBound
        departments[found.department.code] = found.department.name
        services[found.department.code, default: [:]][found.service.code] = found.service.name
        rows.append(
          ImportedRequest(
            lines: sound.lines, keys: [own, RowKey(survey: list, rejected: sound.origin)], person: found.person,
            record: found.record))
        return []
      case .failure(let faults): return faults.all
      }
    }
    return RequestReading(file: read, rows: rows, departments: departments, services: services)
  }

  /// What the keys of the list's rows belong to; no survey of the same name shares it.
  private var list: String { "requests\n\(name)" }

  /// What a row is known by, whichever file it stands in: its reference, or all its cells.
  private func contentKey(_ sound: SoundRecord) -> RowKey {
    let number = CellText.trimmed(sound.columns.cell(reference, in: sound.fields))
    return number.isEmpty
      ? RowKey(survey: list, content: sound.fields, occurrence: 1)
      : RowKey(survey: list + "\nreference", content: [Numerals.western(number)], occurrence: 1)
  }
}
