/// What the server, or the way to it, said of a statement that failed.
struct PostgreSQLError: Error, Hashable {
  /// The five characters of SQLSTATE; "08006" where the connection was lost and nobody could say.
  let state: String
  let message: String

  /// Another transaction was in the way: the whole of this one may be tried again.
  ///
  /// 40001 serialization failure, 40P01 deadlock; 0A000 and 26000 where a statement that was prepared no longer fits.
  var isConflict: Bool {
    switch state {
    case "40001", "40P01", "26000": true
    case "0A000": message.contains("cached plan")
    // Two that make the same table at once meet in the server's own catalogue, where "if not exists" does not look.
    case "23505": message.contains("\"pg_")
    // So they do where one is done between two looks of the other: the row type of the first table is there already.
    case "42710": message.contains("schema_step")
    default: false
    }
  }

  /// The connection is lost, or was ended because this program stood still in its turn (25P03), took longer for a transaction
  /// than the server allows (25P04), or asked nothing for a while (57P05), or the server goes away, comes up, or is one that can
  /// only be read just now: another connection may reach one that serves.
  var isDisconnection: Bool {
    state.hasPrefix("08") || ["57P01", "57P02", "57P03", "57P05", "25006", "25P03", "25P04"].contains(state)
  }
}

extension StoreRefusal {
  /// The refusal behind the server's error, where it is one of the machine's limits and not a bug.
  init?(_ error: PostgreSQLError) {
    switch error.state {
    case "53100": self = .full
    case "25006": self = .readOnly
    case "53300", "53400", "55P03", "57014", "40001", "40P01": self = .busy
    // Another's statement stands on the connection: it is lent out for each transaction anew.
    case "42P05":
      self = .serverUnreachable(said: "\(error.message). A pooler before the server must have pool_mode = session.")
    case "3D000": self = .serverUnreachable(said: error.message)
    case "XX001", "XX002": self = .damaged
    case let state where state.hasPrefix("28") || state.hasPrefix("58") || error.isDisconnection:
      self = .serverUnreachable(said: error.message)
    default: return nil
    }
  }
}

extension StoreRefusal {
  /// The same for an error that may be another's.
  init?(postgreSQL error: any Error) {
    guard let error = error as? PostgreSQLError, let refusal = StoreRefusal(error) else { return nil }
    self = refusal
  }
}
