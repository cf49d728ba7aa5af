public import Surveys
public import Vocabulary

/// A questionnaire that is being written, as it is kept: its source in the format of the folder of questionnaires.
public struct DraftRecord: Hashable, Sendable {
  public let id: DraftID
  public let source: String
  /// What of an uploaded form was not carried over.
  public let remarks: [LocalizedText]
  /// The version it was copied from, or the name of the file.
  public let origin: String
  /// Grows by one with every change.
  public let revision: Int
  public let changed: Moment
  public let changedBy: StaffID

  public init(
    id: DraftID, source: String, remarks: [LocalizedText] = [], origin: String, revision: Int = 1, changed: Moment,
    by staff: StaffID
  ) {
    self.id = id
    self.source = source
    self.remarks = remarks
    self.origin = origin
    self.revision = revision
    self.changed = changed
    changedBy = staff
  }

  /// The draft with another source. Whoever changes names the revision he saw; if it is not the present one, somebody else
  /// was there in between.
  public func changing(
    to source: String, remarks: [LocalizedText], seen revision: Int, at now: Moment, by staff: StaffID
  ) throws(DraftRefusal) -> DraftRecord {
    guard revision == self.revision else { throw .changedMeanwhile(at: changed, by: changedBy) }
    return DraftRecord(
      id: id, source: source, remarks: remarks, origin: origin, revision: self.revision + 1, changed: now, by: staff)
  }
}
