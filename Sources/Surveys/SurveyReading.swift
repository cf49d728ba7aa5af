import Vocabulary

/// What a folder of questionnaires holds: its versions, and all that is wrong with them.
public struct SurveyReading: Hashable, Sendable {
  /// The versions whose files have no fault, by code and version.
  public let questionnaires: [Questionnaire]
  /// Every fault, by file and line.
  public let faults: [Fault]
  /// The published versions that wait for being recorded.
  let unrecorded: [String]
  /// The record with them added; nil where the record cannot be read.
  let recordToCome: String?

  /// Reads the folder's files, given by name; those that could not be opened are named apart.
  public init(_ files: [String: [UInt8]], unopened: Set<String> = [], folder: String) {
    var reader = SurveyReader(folder: folder)
    for name in unopened { reader.add(.file(.unreadable), name, line: 1) }
    let schema = unopened.contains(SurveyFolder.schemaName) ? nil : reader.schema(files[SurveyFolder.schemaName])
    let record = unopened.contains(PublishedRecord.fileName) ? nil : reader.record(files[PublishedRecord.fileName])
    let names = files.keys.filter(SurveyFolder.isQuestionnaire).sorted()
    let drafts = names.compactMap { name in files[name].flatMap { reader.draft(name, $0, schema: schema) } }
    // Where the record cannot be read, nothing says which versions are new.
    if let record { for (file, draft) in drafts where !record.has(draft) { reader.holdNew(file, draft) } }
    reader.compare(drafts)
    if let record { reader.compare(drafts, with: record, all: unopened.isEmpty && drafts.count == names.count) }
    if names.isEmpty && unopened.isEmpty { reader.add(.file(.noQuestionnaire), "", line: 1) }

    let faulty = Set(reader.faults.map(\.file))
    let sound = drafts.filter { !faulty.contains(reader.path($0.file)) }.compactMap(\.draft.finished)
    questionnaires =
      schema == nil ? [] : sound.sorted { ($0.code, $0.version) < ($1.code, $1.version) }
    faults = reader.faults.inReadingOrder
    unrecorded = reader.unrecorded.keys.sorted()
    recordToCome = record?.text(adding: reader.unrecorded)
  }

  /// A folder that could not be read.
  init(unreadable folder: String) {
    questionnaires = []
    unrecorded = []
    recordToCome = nil
    faults = [Fault(file: folder, line: 1, kind: .file(.folderUnreadable))]
  }
}
