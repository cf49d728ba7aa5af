public import Vocabulary

/// Why the store cannot serve just now, or not at all.
public enum StoreRefusal: Refusal {
  /// The disk is full: nothing was written, nothing acknowledged was lost.
  case full
  /// The file system is read-only, or the server is: a standby.
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
  /// The key file is there, and is not 32 bytes that can be read.
  case keyUnreadable(path: String)
  /// People are sealed with keys of their own, and the file of these keys is not there.
  case personsMissing(path: String)
  /// The file of these keys is there, and is damaged or cannot be read.
  case personsUnreadable(path: String)
  /// What names the database of a server cannot be read as an address.
  case addressUnreadable(String)
  /// The address holds a password, which everybody at the machine could read.
  case passwordInAddress
  /// The server that keeps the database cannot be reached, or does not let the program in.
  case serverUnreachable(said: String)
  /// The server keeps the database in an encoding that does not hold every letter.
  case notUnicode(encoding: String)
  /// The association is on its way into this database, or out of it, or kept elsewhere by now.
  case moved(Whereabouts)
}

extension StoreRefusal {
  /// The refusal behind any error that came up inside a transaction; nil where the error is a rule's or a bug.
  init?(underlying error: any Error) {
    guard
      let refusal = error as? StoreRefusal ?? StoreRefusal(sqlite: error) ?? StoreRefusal(postgreSQL: error)
    else { return nil }
    self = refusal
  }
}
