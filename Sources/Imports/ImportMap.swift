import Vocabulary

/// What the columns of an earlier survey's file mean: a map, kept as a YAML file beside the answers it explains.
///
/// `docs/examples/nhs-fft/map.yaml` is one, with its reasons.
public struct ImportMap: Sendable {
  /// The name of the earlier survey. It is part of every row's key: a map renamed is another survey.
  public let name: String
  /// The file of the questionnaire that the answers belong to, relative to the map.
  public let questionnaire: String
  /// The encoding of files that are not UTF-8; Windows-1256 where the map is silent.
  public let encoding: TextEncoding?
  /// The separator; found from the first line where the map is silent.
  public let delimiter: CSVDelimiter?
  let date: DateRule
  let department: NameRule<Kind.Department>
  let service: NameRule<Kind.Service>
  let channel: ChannelRule
  let mode: Mode
  /// Where the file has the beneficiaries' groups; nil where it has none.
  let group: GroupRule?
  let questions: [QuestionRule]
  /// Where each part of the map stands in its file.
  let lines: MapLines

  /// The columns that a file must have.
  var columns: [String] {
    var found: [String] = []
    let named =
      [date.column, department.column, service.column, channel.column, group?.column] + questions.map(\.column)
    for column in named.compactMap(\.self) where !found.contains(column) { found.append(column) }
    return found
  }
}

extension ImportMap {
  /// The map as its file writes it.
  struct Form: StrictForm {
    let name: String
    let questionnaire: String
    let encoding: TextEncoding?
    let delimiter: CSVDelimiter?
    let date: DateRule
    let department: NameRule<Kind.Department>
    let service: NameRule<Kind.Service>
    let channel: ChannelRule
    let mode: Mode?
    let group: GroupRule?
    let questions: [QuestionRule]

    enum CodingKeys: String, CodingKey, CaseIterable {
      case name, questionnaire, encoding, delimiter, date, department, service, channel, mode, group, questions
    }

    init(from decoder: any Decoder) throws {
      let form = try Self.container(decoder)
      name = try form.text(.name)
      questionnaire = try form.text(.questionnaire)
      encoding = try form.oneOf(TextEncoding.self, .encoding)
      delimiter = try form.oneOf(CSVDelimiter.self, .delimiter)
      date = try form.decode(DateRule.self, forKey: .date)
      department = try form.decode(NameRule<Kind.Department>.self, forKey: .department)
      service = try form.decode(NameRule<Kind.Service>.self, forKey: .service)
      channel = try form.decode(ChannelRule.self, forKey: .channel)
      mode = try form.oneOf(Mode.self, .mode)
      group = try form.decodeIfPresent(GroupRule.self, forKey: .group)
      questions = try form.decode([QuestionRule].self, forKey: .questions)
      guard !questions.isEmpty else { throw MapFault(form.codingPath + [CodingKeys.questions], .noQuestions) }
    }
  }
}
