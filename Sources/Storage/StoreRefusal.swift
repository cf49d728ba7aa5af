public import Vocabulary

/// Why the store cannot serve just now, or not at all.
public enum StoreRefusal: Refusal {
  /// The disk is full: nothing was written, nothing acknowledged was lost.
  case full
  /// The file system is read-only.
  case readOnly
  /// Another connection holds the file.
  case busy
  /// The file cannot be read or written: the disk failed, or a folder is missing.
  case unreachable
  /// The file is not a database, or is damaged.
  case damaged
  /// Another process owns the file.
  case owned(by: Int32?)
  /// The file was made by a later version of Rida.
  case newer(version: Int)
  /// The database file is there and its key file is not.
  case keyMissing(path: String)
  /// People are sealed with keys of their own, and the file of these keys is not there.
  case personsMissing(path: String)
}
