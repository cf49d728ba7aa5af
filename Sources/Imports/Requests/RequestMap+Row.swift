import Vocabulary
import Workflow

/// What the cells of one row of a list of requests say, once all of it can be read.
struct RequestRow {
  let department: ListEntry<Kind.Department>
  let service: ListEntry<Kind.Service>
  let person: ImportedRequest.Person
  let record: EarlierRecord
}

extension RequestMap {
  /// Reads the cells of one row, or says everything that is wrong with them.
  func row(_ sound: SoundRecord, today: Day) -> Result<RequestRow, RowFaults> {
    var faults = RowFaults()
    func cell(_ column: String?) -> String { sound.columns.cell(column, in: sound.fields) }
    let person = self.person(cell, &faults)
    let kind = faults.collect { () throws(RowFault) in try self.kind.required(cell(self.kind.column)) }
    let department = faults.collect { () throws(RowFault) in try self.department.entry(cell(self.department.column)) }
    let service = faults.collect { () throws(RowFault) in
      try self.service.entry(cell(self.service.column), prefix: department?.code.text)
    }
    let channel = faults.collect { () throws(RowFault) in try self.channel.channel(cell(self.channel.column)) }
    let received = faults.collect { () throws(RowFault) in try self.received.day(cell(self.received.column)) }
    let end = faults.collect { () throws(RowFault) in try self.end(cell) }
    let words = faults.collect { () throws(RowFault) in try self.words(cell) }
    guard let kind, let department, let service, let channel, let received, let end, let words else {
      return .failure(faults)
    }
    let record = faults.collect { () throws(RowFault) in
      do throws(EarlierRecordRefusal) {
        return try EarlierRecord(
          kind: kind, department: department.code, service: service.code, channel: channel, received: received,
          end: end, words: words, today: today)
      } catch { throw .record(error) }
    }
    guard let person, let record else { return .failure(faults) }
    return .success(RequestRow(department: department, service: service, person: person, record: record))
  }

  private func person(_ cell: (String?) -> String, _ faults: inout RowFaults) -> ImportedRequest.Person? {
    let name = faults.collect { () throws(RowFault) in
      do throws(PersonNameRefusal) { return try PersonName(cell(person.name)) } catch {
        throw .notReadable(column: person.name, error.words)
      }
    }
    let mobile = faults.collect { () throws(RowFault) in
      guard let mobile = MobileNumber(CellText.bare(cell(person.mobile), without: [])) else {
        throw .notReadable(column: person.mobile, Self.mobileWords)
      }
      return mobile
    }
    let nationalID = faults.collect { () throws(RowFault) -> NationalID? in
      let written = CellText.trimmed(cell(person.nationalID))
      guard let column = person.nationalID, !written.isEmpty else { return nil }
      do throws(NationalIDRefusal) { return try NationalID(written) } catch {
        throw .notReadable(column: column, error.words)
      }
    }
    let email = faults.collect { () throws(RowFault) -> EmailAddress? in
      let written = CellText.trimmed(cell(person.email))
      guard let column = person.email, !written.isEmpty else { return nil }
      do throws(EmailRefusal) { return try EmailAddress(written) } catch {
        throw .notReadable(column: column, error.words)
      }
    }
    let group = faults.collect { () throws(RowFault) in try person.group?.entry(cell(person.group?.column)) }
    guard let name, let mobile, let nationalID, let email, let group else { return nil }
    return ImportedRequest.Person(
      name: name, mobile: mobile, nationalID: nationalID, email: email, group: group?.code, groupName: group?.name)
  }

  private func end(_ cell: (String?) -> String) throws(RowFault) -> EarlierRecord.End? {
    guard let outcome, let ended else { return nil }
    let how = try outcome.value(cell(outcome.column))
    let written = cell(ended.column)
    guard !CellText.trimmed(written).isEmpty else {
      guard how == nil else { throw .record(.endWithoutDay) }
      return nil
    }
    guard let how else { throw .record(.dayWithoutEnd) }
    return EarlierRecord.End(how, on: try ended.day(written))
  }

  private func words(_ cell: (String?) -> String) throws(RowFault) -> EarlierWords {
    let asked = cell(question)
    let about = cell(topic?.column)
    do throws(EarlierRecordRefusal) {
      // Where only the topic is written, its own words are the question.
      return try EarlierWords(
        reading: CellText.trimmed(asked).isEmpty ? about : asked, topic: topic?.topic(about), reason: cell(reason))
    } catch { throw .record(error) }
  }

  private static let mobileWords = LocalizedText(
    ar: "ليس رقم جوال سعودياً. اكتبه مثل ٠٥٠١٢٣٤٥٦٧.", en: "not a Saudi mobile number. Write it like 0501234567.")
}
