import Vocabulary
import Workflow

/// The index by which a name is found: keyed digests of its folded words and of their beginnings, never the words.
///
/// Equal words have equal digests: who has the file without the key sees that people share a word, not which.
extension Ledger {
  /// Puts a name into the index in the place of an earlier one; of nil where the person is not in it yet.
  func index(_ name: String, of id: BeneficiaryID, insteadOf earlier: String?) throws {
    guard name != earlier else { return }
    let (keys, digest) = (NameWords(name).keys, nameDigest)
    for key in earlier.map({ NameWords($0).keys.subtracting(keys) }) ?? [] {
      try execute(
        "DELETE FROM beneficiary_name_word WHERE association = ? AND digest = ? AND beneficiary = ?",
        .bytes(digest(key)), SQLValue(id))
    }
    for key in keys {
      try execute(
        """
        INSERT INTO beneficiary_name_word (association, digest, beneficiary) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
        """, .bytes(digest(key)), SQLValue(id))
    }
  }

  /// Gives people who were kept before there was the index their place in it; those on one page.
  func indexNames(after place: BeneficiaryID? = nil, limit: Int) throws -> PeoplePage {
    try openPeople(where: "name_indexed = 0", after: place, limit: limit) { person in
      try index(person.name, of: person.id, insteadOf: nil)
      try execute(
        "UPDATE beneficiary SET name_indexed = 1 WHERE association = ? AND beneficiary = ?", SQLValue(person.id))
    }
  }

  /// What gives the digest of a folded word or beginning: the first 16 bytes of an HMAC-SHA-256 (NIST SP 800-107, 5.1).
  var nameDigest: (String) -> [UInt8] {
    let digests = keyring.digests(for: "index of names")
    return { Array(digests([Array($0.utf8)]).prefix(16)) }
  }
}
