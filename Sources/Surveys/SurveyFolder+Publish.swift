import Foundation
public import Vocabulary

/// Publishing: from then on a version is frozen, and an edit of its file is a fault.
extension SurveyFolder {
  /// Records every published version that is not in the record yet, and answers which they were.
  ///
  /// What is recorded already is never changed. Refuses while anything else is wrong in the folder.
  @discardableResult
  public func publish() throws -> [String] {
    let reading = read()
    let others = reading.faults.filter { fault in
      if case .publication(.unrecorded) = fault.kind { false } else { true }
    }
    guard others.isEmpty, let record = reading.recordToCome else { throw SurveyFolderRefusal.faulty(others) }
    guard !reading.unrecorded.isEmpty else { return [] }
    try Data(record.utf8).write(to: URL(filePath: "\(path)/\(PublishedRecord.fileName)"), options: .atomic)
    return reading.unrecorded
  }
}

/// Why the folder's published versions were not recorded.
public enum SurveyFolderRefusal: Refusal {
  /// What has to be mended first.
  case faulty([Fault])
}
