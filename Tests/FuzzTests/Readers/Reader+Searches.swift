import Vocabulary
import Workflow

extension Reader {
  /// What is written into the search box, and names as they are found.
  static let searches = Reader(
    "searches", words: ["ال", "عبد", "الله", "بن", "\u{0640}", "\u{064B}", "05", "1"], length: 256,
    texts: ["فاطمة بنت محمد", "عبد الله الأحمد", "0512345678", "1000000008", "012 345 674", "al-Ahmad Sara"]
  ) { text in
    let words = NameWords(text).words
    try promise(words.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isLetter) }, "a word of \(words)")
    let again = NameWords(words.joined(separator: " ")).words
    try promise(again.count <= words.count, "folded again there are more words: \(again)")
    guard let terms = try taken(text, by: SearchTerms.init, else: \.words) else { return false }
    if case .name(let sought) = terms {
      try promise((2...SearchTerms.mostWords).contains(sought.count), "\(sought.count) words are sought")
    }
    return true
  }
}
