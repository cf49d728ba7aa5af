import Storage
public import Surveys
public import Vocabulary

/// A questionnaire that is being written, as the editor works on it, and what the rules say of it.
public struct QuestionnaireDraft: Hashable, Sendable {
  public let id: DraftID
  /// The draft as it is kept, in the format of the folder of questionnaires.
  public let source: String
  /// Nothing where what is kept cannot be opened; the remarks say so then.
  public var value: DraftValue
  public let revision: Int
  public let origin: String
  public let remarks: [LocalizedText]
  public let changed: Moment
  public let changedBy: StaffID

  init(_ record: DraftRecord) {
    id = record.id
    source = record.source
    do {
      value = try record.value
      remarks = record.remarks
    } catch {
      value = .keys([])
      remarks = [error.words] + record.remarks
    }
    revision = record.revision
    origin = record.origin
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

extension DraftRecord {
  /// The draft that is kept.
  var value: DraftValue {
    get throws(DraftRefusal) {
      do { return try DraftValue(reading: source) } catch { throw .unreadable }
    }
  }
}
