import Synchronization
import Tally

/// The sheets of counts that the writer wrote last, so that it need not read them again before it adds to them.
///
/// One process owns the database and one writer changes it: what is here is what the tables hold. Whoever undoes a
/// transaction forgets all of it.
final class KeptSheets: Sendable {
  /// Beyond so many sheets everything is forgotten and read again: a day of a large association has some hundreds.
  private static let most = 4_096

  private struct Sheets {
    var answers: [Stratum: CountSheet] = [:]
    var pairs: [PairStratum: CountSheet] = [:]
  }

  private let sheets = Mutex(Sheets())

  /// Takes a sheet out, to be put back with more in it; nil where it must be read.
  func take(_ stratum: Stratum) -> CountSheet? { sheets.withLock { $0.answers.removeValue(forKey: stratum) } }

  func take(_ stratum: PairStratum) -> CountSheet? { sheets.withLock { $0.pairs.removeValue(forKey: stratum) } }

  func put(_ sheet: CountSheet, of stratum: Stratum) {
    sheets.withLock { sheets in
      if sheets.answers.count >= Self.most { sheets.answers.removeAll() }
      sheets.answers[stratum] = sheet
    }
  }

  func put(_ sheet: CountSheet, of stratum: PairStratum) {
    sheets.withLock { sheets in
      if sheets.pairs.count >= Self.most { sheets.pairs.removeAll() }
      sheets.pairs[stratum] = sheet
    }
  }

  func forget() { sheets.withLock { $0 = Sheets() } }
}
