import Crypto

extension Token {
  /// The token that one form gives: the same whenever the same form is sent again, and nobody can find it without the key.
  public init(ofForm formKey: String, key: [UInt8]) {
    let mac = HMAC<SHA256>.authenticationCode(for: Array(formKey.utf8), using: SymmetricKey(data: key))
    var bytes = Bytes(rest: Array(mac))
    self.init(using: &bytes)
  }

  /// Given bytes, as a source of chance takes them.
  private struct Bytes: RandomNumberGenerator {
    var rest: [UInt8]

    mutating func next() -> UInt64 {
      defer { rest.removeFirst(8) }
      return rest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
