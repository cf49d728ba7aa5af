public import Vocabulary

/// The rules to which every questionnaire is held: the schema and the meaning, the same for a file and for a draft in the editor.
public struct QuestionnaireRules: Sendable {
  /// Nil where the schema cannot be carried out; the faults say why.
  private let schema: SchemaFile?
  private let faults: [Fault]

  /// The rules that come with the program.
  public static let shipped = QuestionnaireRules(schema: PackageResources.schema_json)

  /// Reads the schema, once for all drafts.
  public init(schema: [UInt8]) {
    var reader = SurveyReader(folder: Self.folder)
    self.schema = reader.schema(schema)
    faults = reader.faults
  }

  private static let folder = "surveys"

  /// A draft held against the rules.
  public struct Examination: Hashable, Sendable {
    /// The questionnaire that the draft stands for; nil while it has faults.
    public let questionnaire: Questionnaire?
    public let findings: [Finding]
    /// The draft as the file that was examined.
    public let file: DraftFile
  }

  /// The most faults that are told of a draft at once; one more then says how many others there are.
  static let mostFindings = 1_000

  /// A fault of a draft: the line of its file, the part that the line writes, and what to do.
  public struct Finding: Hashable, Sendable {
    public let line: Int
    public let place: [DraftFile.Step]
    public let reason: LocalizedText
  }

  public func examine(_ draft: DraftValue, called name: String = "draft.yaml") -> Examination {
    let file = DraftFile(draft)
    var reader = SurveyReader(folder: Self.folder, faults: faults)
    let read = reader.draft(name, Array(file.text.utf8), schema: schema)
    if let read { reader.holdNew(read.file, read.draft) }
    let faults = reader.faults.inReadingOrder
    var findings = faults.prefix(Self.mostFindings).map {
      Finding(line: $0.line, place: file.place(ofLine: $0.line), reason: $0.reason)
    }
    let more = faults.count - findings.count
    if more > 0 {
      let reason = LocalizedText(
        ar: "في المسودة أخطاء أخرى لم تُذكر، عددها \(Quoted.ar(more)). أصلح المذكور أولاً.",
        en: "Further faults were found and are not named: \(more). Mend those that are named first.")
      findings.append(Finding(line: faults[findings.count].line, place: [], reason: reason))
    }
    return Examination(
      questionnaire: faults.isEmpty ? read?.draft.finished : nil, findings: findings, file: file)
  }
}
