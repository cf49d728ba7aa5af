public import Vocabulary

/// What an examination found of a database whose structure is sound.
public struct Examination: Sendable {
  /// What the database holds.
  public let manifest: BackupManifest
  /// What in it does not agree with the rest; empty when all is well.
  public let disputes: [LocalizedText]
}
