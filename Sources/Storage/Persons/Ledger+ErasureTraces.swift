public import Vocabulary
import Workflow

/// What no index leads to from a person: the digests of the words of his name, and of the forms that were taken for his requests.
/// Reading all of them takes as long as the association is old, so it is done before the write in which he is erased.
public struct ErasureTraces: Sendable {
  var words: [BeneficiaryID: [[UInt8]]] = [:]
  var forms: [RequestID: [[UInt8]]] = [:]
}

extension Ledger {
  /// What there is of some people, some hundreds at most; of nobody nothing.
  public func traces(of people: [BeneficiaryID]) throws -> ErasureTraces {
    var traces = ErasureTraces()
    guard !people.isEmpty else { return traces }
    let signs = people.map { _ in "?" }.joined(separator: ", ")
    let (own, asked) = (SQLValue(association), people.map { SQLValue($0) })
    for row in try connection.rows(
      "SELECT beneficiary, digest FROM beneficiary_name_word WHERE association = ? AND beneficiary IN (\(signs))",
      [own] + asked)
    {
      traces.words[try row.key(0), default: []].append(try row.bytes(1))
    }
    for row in try connection.rows(
      """
      SELECT request, digest FROM taken_form WHERE association = ? AND request IN (
        SELECT request FROM request WHERE association = ? AND beneficiary IN (\(signs)))
      """, [own, own] + asked)
    {
      traces.forms[try row.key(0), default: []].append(try row.bytes(1))
    }
    return traces
  }

  /// Takes a name out of the index: the words that were found before, whatever they come from, and those of the name as it is
  /// now, should it have been corrected since.
  func removeNameWords(of person: Beneficiary, found words: [[UInt8]]) throws {
    for digest in Set(words).union(NameWords(person.name).keys.map(nameDigest)) {
      try execute(
        "DELETE FROM beneficiary_name_word WHERE association = ? AND digest = ? AND beneficiary = ?", .bytes(digest),
        SQLValue(person.id))
    }
  }
}
