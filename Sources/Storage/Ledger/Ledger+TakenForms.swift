public import Vocabulary

/// The forms of staff and of beneficiaries that were taken, so that one sent twice is taken once.
extension Ledger {
  /// The digest of a form and all that was in it; without the key it leads to nothing.
  public func formDigest(_ parts: [String]) -> FormDigest {
    FormDigest(bytes: keyring.digests(for: "forms that were taken")(parts.map { Array($0.utf8) }))
  }

  /// The request that the form was taken for; nil where it was not.
  public func requestTaking(_ form: FormDigest) throws -> RequestID? {
    try rows("SELECT request FROM taken_form WHERE association = ? AND digest = ?", .bytes(form.bytes)).first?.key(0)
  }

  /// Keeps that the form was taken.
  public func keep(_ form: FormDigest, takenFor request: RequestID) throws {
    try execute(
      "INSERT INTO taken_form (association, digest, request) VALUES (?, ?, ?)", .bytes(form.bytes), SQLValue(request))
  }
}

/// What is kept of a form that was taken.
public struct FormDigest: Hashable, Sendable {
  let bytes: [UInt8]
}
