import Crypto
import Vocabulary
import Workflow

/// What was looked at of the people kept.
struct PeoplePage {
  /// Who came last; nil where nobody was left.
  var last: BeneficiaryID?
  var opened = 0
  /// How many do not open with the keys that are there.
  var closed = 0
}

/// People whose keys are not there: the copy of the keys of persons is older than the database, or of another one.
extension Ledger {
  /// How many people cannot be read with the keys that are there, be it that the file of the keys is damaged, and how many
  /// are kept in all; whose data were erased is none of them.
  public func closedPeople() throws -> (closed: Int, all: Int) {
    var (closed, all) = (0, 0)
    try forEachRow(beneficiaryColumns) { row in
      all += 1
      if try unlessSpoiled({ try opened(row) }) == nil { closed += 1 }
    }
    return (closed, all)
  }

  /// Opens the people whom a condition picks, in the order of their keys, at most so many after one; hands over who opens.
  func openPeople(
    where condition: String? = nil, after place: BeneficiaryID?, limit: Int,
    _ body: (Beneficiary) throws -> Void = { _ in }
  ) throws -> PeoplePage {
    var page = PeoplePage()
    let found = try rows(
      "\(beneficiaryColumns)\(condition.map { " AND \($0)" } ?? "") AND beneficiary > ? ORDER BY beneficiary LIMIT ?",
      place.map { SQLValue($0) } ?? .bytes([]), SQLValue(limit))
    for row in found {
      let id: BeneficiaryID = try row.key(0)
      page.last = id
      if let person = try opened(row) {
        page.opened += 1
        try body(person)
      } else {
        page.closed += 1
      }
    }
    return page
  }

  /// Throws what `Keyring.isForeign` knows where there are people and none of them opens: the keys are another database's.
  func tryKeys() throws {
    var place: BeneficiaryID?
    repeat {
      let page = try openPeople(after: place, limit: 100)
      guard page.opened == 0 else { return }
      if page.last == nil, place != nil { throw CryptoKitError.authenticationFailure }
      place = page.last
    } while place != nil
  }

  /// What is read of somebody; nil where the keys that are there do not open him.
  public func unlessClosed<Value>(_ read: () throws -> Value) throws -> Value? {
    do { return try read() } catch {
      guard Keyring.isForeign(error) else { throw error }
      return nil
    }
  }

  /// The same; nil too where the file of the keys is damaged. Only for who counts what cannot be read: it may be mended.
  func unlessSpoiled<Value>(_ read: () throws -> Value?) throws -> Value? {
    do { return try read() } catch StoreRefusal.personsUnreadable { return nil }
  }

  private func opened(_ row: Row) throws -> Beneficiary? { try unlessClosed { try beneficiary(in: row) } }
}
