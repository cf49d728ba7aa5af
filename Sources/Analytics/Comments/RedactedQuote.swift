/// A comment that may be quoted in a report: without numbers, addresses or names that lead to a person.
///
/// It has one door, ``init(_:names:)``, so that no report can quote what was not looked through. What is hidden is
/// hidden for good; the quote does not hold it. It hides rather too much than too little: any seven digits in a row are
/// hidden, whatever they were meant to be, and a name is hidden even where it is a common word.
public struct RedactedQuote: Hashable, Sendable {
  /// What kind of thing was hidden.
  public enum Secret: String, Hashable, Sendable, CaseIterable {
    /// A telephone number.
    case phone
    /// A national identity or residence number: ten digits that begin with 1 or 2.
    case nationalID
    /// A bank account (IBAN).
    case iban
    /// An e-mail address or a name in a social network.
    case address
    /// Another number of seven digits or more.
    case number
    /// A name of the case: of the beneficiary, the family, the employee.
    case name
  }

  /// A piece of the quote.
  public enum Part: Hashable, Sendable {
    /// Words as they were written.
    case text(String)
    /// Something hidden.
    case hidden(Secret)
  }

  /// The quote, piece by piece.
  public let parts: [Part]

  /// The quote as one text, with […] for whatever is hidden.
  public var text: String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .text(let words): text += words
      case .hidden: text += "[…]"
      }
    }
  }

  /// Hides what leads to a person in a comment; `names` are the full names known in the case, in any script.
  ///
  /// Digits of every script count as digits, with spaces, dashes, dots or invisible marks between them. Names are found
  /// in any spelling of ``CommentText``, with و ف ب ل ك يا or the article before them. Empty text gives no parts.
  public init(_ raw: String, names: [String] = []) {
    let signs = QuoteSigns(raw)
    var secrets = [Secret?](repeating: nil, count: signs.scalars.count)
    let found =
      signs.addresses.map { ($0, .address) } + signs.accounts.map { ($0, .iban) } + signs.numbers
      + signs.names(CaseNames(names)).map { ($0, Secret.name) }
    for (range, secret) in found {
      for place in range where secrets[place] == nil { secrets[place] = secret }
    }
    var parts: [Part] = []
    var words = String.UnicodeScalarView()
    for (scalar, secret) in zip(signs.scalars, secrets) {
      guard let secret else {
        words.append(scalar)
        continue
      }
      if !words.isEmpty { parts.append(.text(String(words))) }
      words = String.UnicodeScalarView()
      if parts.last != .hidden(secret) { parts.append(.hidden(secret)) }
    }
    if !words.isEmpty { parts.append(.text(String(words))) }
    self.parts = parts
  }
}
