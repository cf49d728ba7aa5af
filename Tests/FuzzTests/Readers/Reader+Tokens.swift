import Access
import Collector
import Vocabulary
import Workflow

extension Reader {
  /// Links' secrets, codes on slips, keys, tickets and what else is typed or sent to be known by.
  static let tokens = Reader(
    "tokens", words: ["O", "l", " ", "-", "٠", ".", "$", "ln="], length: 256,
    texts: [
      "AAAAAAAAAAAAAAAAAAAAAA", "1234 5678 9018", "٠٠٠٠ ٠٠٠٠ ٠٠٠٠", "0123456789abcdef0123456789abcdef",
      "0123456789abcdef0123456789abcdef.65f0.0123456789abcdef", "012 345 674", "AAAA-BBBB-CCCC-DDDD",
      "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\(String(repeating: "0a", count: 32))",
      "$scrypt$ln=14,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "10.0.0.0/8",
      "::1/128", "service-served",
    ]
  ) { text in
    let token = Token(text)
    if let token { try promise(token.text == text && token.digest.count == 32, "a token is not what was sent") }
    let key = RequestID(text)
    if let key {
      try promise(key.description == text && RequestID(bytes: key.bytes) == key, "the key \(key) reads otherwise")
    }
    let code = try taken(text, by: ShortCode.init(typed:), else: \.words)
    if let code { try promise((try? ShortCode(typed: code.written)) == code, "\(code) reads otherwise") }
    let reference = RequestReference(text)
    if let reference { try promise(RequestReference(reference.grouped) == reference, "a reference reads otherwise") }
    let recovery = RecoveryCode(entered: text)
    if let recovery { try promise(RecoveryCode(entered: recovery.text) == recovery, "a recovery code reads otherwise") }
    let digest = DataDigest(text)
    if let digest { try promise(digest.text == text, "a digest reads otherwise") }
    let hash = PasswordHash(text)
    if let hash { try promise(hash.text == text, "a password's hash reads otherwise") }
    let secret = SecretToken(text)
    if let secret { try promise(secret.text == text, "a secret reads otherwise") }
    let name = QuestionCode(text)
    if let name { try promise(name.text == text, "a code reads otherwise") }
    try promise(FormTicket(text, for: link, sealedBy: [1]) == nil, "a ticket that nobody gave out")
    _ = Network(text)
    _ = VisitorAddress(text)
    return token != nil || key != nil || code != nil || reference != nil || recovery != nil || digest != nil
      || hash != nil || secret != nil || name != nil
  }

  private static let link: Token = {
    guard let token = Token("AAAAAAAAAAAAAAAAAAAAAA") else { preconditionFailure("22 letters are a token") }
    return token
  }()
}
