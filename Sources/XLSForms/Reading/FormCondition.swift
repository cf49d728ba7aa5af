import Vocabulary

/// A condition of a form (`relevant`), as far as a questionnaire can hold it: every part must hold, and each looks at the
/// options of one question.
struct FormCondition {
  struct Clause {
    var question: String
    /// Whether one of the names must be chosen, or none.
    var isAny: Bool
    var names: [String]
  }

  let clauses: [Clause]

  /// Nil for a condition beyond `${q} = 'x'`, `${q} != 'x'`, `selected(${q}, 'x')`, `not(…)`, `or` within one question, and `and`.
  init?(_ text: String) {
    guard let tokens = Self.tokens(text) else { return nil }
    var parser = Parser(tokens: tokens[...])
    guard let tree = parser.either(), parser.tokens.isEmpty, let clauses = tree.clauses else { return nil }
    self.clauses = clauses
  }

  private enum Token: Equatable {
    case question(String), literal(String), word(String), sign(Character)
    case different
  }

  private static func tokens(_ text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if rest.hasPrefix("${") {
        guard let end = rest.firstIndex(of: "}") else { return nil }
        tokens.append(.question(String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end]).trimmed))
        rest = rest[rest.index(after: end)...]
      } else if let close = quotes[first] {
        rest = rest.dropFirst()
        guard let end = rest.firstIndex(of: close) else { return nil }
        tokens.append(.literal(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("!=") {
        tokens.append(.different)
        rest = rest.dropFirst(2)
      } else if "=(),".contains(first) {
        tokens.append(.sign(first))
        rest = rest.dropFirst()
      } else {
        let word = rest.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
        guard !word.isEmpty else { return nil }
        tokens.append(Int(word) == nil ? .word(word.lowercased()) : .literal(String(word)))
        rest = rest[word.endIndex...]
      }
      guard tokens.count <= 400 else { return nil }
    }
    return tokens.isEmpty ? nil : tokens
  }

  private static let quotes: [Character: Character] = ["'": "'", "\"": "\"", "‘": "’", "’": "’", "“": "”"]

  private indirect enum Tree {
    case look(Clause)
    case all([Tree])
    case any([Tree])
    case not(Tree)

    /// Nil where the questionnaire cannot hold it.
    var clauses: [Clause]? {
      switch self {
      case .look(let clause): return [clause]
      case .all(let parts):
        let clauses = parts.map(\.clauses)
        return clauses.contains { $0 == nil } ? nil : clauses.compactMap { $0 }.flatMap { $0 }
      case .any(let parts):
        let clauses = parts.map(\.clauses)
        guard let first = clauses.first??.first,
          clauses.allSatisfy({ $0?.count == 1 && $0?.first?.question == first.question && $0?.first?.isAny == true })
        else { return nil }
        return [Clause(question: first.question, isAny: true, names: clauses.flatMap { $0?.first?.names ?? [] })]
      case .not(let tree):
        guard let clauses = tree.clauses, clauses.count == 1, var clause = clauses.first else { return nil }
        clause.isAny.toggle()
        return [clause]
      }
    }
  }

  private struct Parser {
    var tokens: ArraySlice<Token>
    var depth = 0

    mutating func take(_ token: Token) -> Bool {
      guard tokens.first == token else { return false }
      tokens = tokens.dropFirst()
      return true
    }

    mutating func either() -> Tree? {
      guard var parts = both().map({ [$0] }) else { return nil }
      while take(.word("or")) {
        guard let next = both() else { return nil }
        parts.append(next)
      }
      return parts.count == 1 ? parts[0] : .any(parts)
    }

    mutating func both() -> Tree? {
      guard var parts = one().map({ [$0] }) else { return nil }
      while take(.word("and")) {
        guard let next = one() else { return nil }
        parts.append(next)
      }
      return parts.count == 1 ? parts[0] : .all(parts)
    }

    mutating func one() -> Tree? {
      depth += 1
      defer { depth -= 1 }
      guard depth < 40, let first = tokens.popFirst() else { return nil }
      switch first {
      case .sign("("): return enclosed()
      case .word("not"):
        guard take(.sign("(")), let inner = enclosed() else { return nil }
        return .not(inner)
      case .word("selected"):
        guard take(.sign("(")), case .question(let name)? = tokens.popFirst(), take(.sign(",")),
          case .literal(let option)? = tokens.popFirst(), take(.sign(")"))
        else { return nil }
        return .look(Clause(question: name, isAny: true, names: [option]))
      case .question(let name):
        let isAny = tokens.first == .sign("=")
        guard isAny || tokens.first == .different else { return nil }
        tokens = tokens.dropFirst()
        guard case .literal(let option)? = tokens.popFirst() else { return nil }
        return .look(Clause(question: name, isAny: isAny, names: [option]))
      default: return nil
      }
    }

    private mutating func enclosed() -> Tree? {
      guard let inner = either(), take(.sign(")")) else { return nil }
      return inner
    }
  }
}
