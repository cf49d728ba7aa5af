import Foundation

extension SurveyFolder {
  /// Reads a questionnaire that stands elsewhere, such as the one of an earlier survey: held to this folder's schema and to
  /// the rules of every version, but neither to the record of published versions nor to the rules for new ones.
  public func read(single file: String) -> (questionnaire: Questionnaire?, faults: [Fault]) {
    let url = URL(filePath: file)
    var reader = SurveyReader(folder: url.deletingLastPathComponent().relativePath)
    let schema = reader.schema(contents(Self.schemaName))
    guard let data = try? Data(contentsOf: url) else {
      reader.add(.file(.unreadable), url.lastPathComponent, line: 1)
      return (nil, reader.faults)
    }
    let draft = reader.draft(url.lastPathComponent, Array(data.prefix(YAMLDocument.mostBytes + 1)), schema: schema)
    return (reader.faults.isEmpty ? draft?.draft.finished : nil, reader.faults.inReadingOrder)
  }
}
