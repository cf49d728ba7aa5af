import Storage
public import Surveys
public import Vocabulary

/// A questionnaire that is being written, as the editor works on it, and what the rules say of it.
public struct QuestionnaireDraft: Hashable, Sendable {
  public let id: DraftID
  public var value: DraftValue
  public let revision: Int
  public let origin: String
  public let remarks: [LocalizedText]
  public let changed: Moment
  public let changedBy: StaffID

  init(_ record: DraftRecord) throws {
    id = record.id
    value = try DraftValue(reading: record.source)
    revision = record.revision
    origin = record.origin
    remarks = record.remarks
    changed = record.changed
    changedBy = record.changedBy
  }

  /// Code and version, `service-served/2`, as far as they are entered.
  public var reference: String { "\(value.string("questionnaire"))/\(value.string("version"))" }

  /// The same faults as `rida check surveys` finds in a file.
  public var examination: QuestionnaireRules.Examination {
    QuestionnaireRules.shipped.examine(value, called: "draft.yaml")
  }
}
