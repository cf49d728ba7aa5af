import Analytics

extension Reader {
  /// What a beneficiary wrote, as it is counted and as it is quoted; before it, in a line each, the names of his case.
  static let comments = Reader(
    "comments",
    words: [
      "====\n", "\n", "05", "٠٥", "۱", "-", " ", "SA", "@", ".com", "ال", "عبد", "و", "ـ", "\u{64B}", "\u{200F}",
      "\u{301}", "ﷺ",
    ],
    length: 1024,
    texts: [
      "فاطمة بنت محمد العتيبي\nعبدالله سعد\n====\nتأخر عبد الله كثيراً، ورقمي ٠٥٥١٢٣٤٥٦٧ وهويتي 1000000008\n",
      "Sara Al-Ahmad\n====\nCall me on +966 51 234 5678 or write to sara@example.com, SA03 8000 0000 6080 1016 7519\n",
      "سعد\n====\nالخدمة ممتازة جداً جداااا\nالموظف سعد محترم\nالانتظار طويل\n",
    ]
  ) { text in
    let divided = parts(of: Array(text.utf8), atMost: 2).map { String(decoding: $0, as: UTF8.self) }
    let names = divided.count > 1 ? lines(of: divided[0]) : []
    let comment = divided.last ?? ""
    try promiseQuote(RedactedQuote(comment, names: names), of: comment, names)
    let counted = CommentText(comment)
    try promise(CommentText(counted.text) == counted, "a comment in one spelling has another: \(counted.text)")
    try promise(counted.stems.allSatisfy { !$0.isEmpty }, "a word has no stem")
    let group = lines(of: comment).map { CommentText($0) }
    let themes = CommentThemes(of: group, against: names.map { CommentText($0) }, leastComments: 1)
    for theme in themes.themes {
      try promise(theme.z.isFinite && theme.z > 0, "a theme leans by \(theme.z)")
      try promise(theme.comments == theme.places.count, "a theme of \(theme.comments) stands at \(theme.places)")
      try promise(theme.places.allSatisfy(group.indices.contains), "a theme stands beyond the comments")
    }
    return !themes.themes.isEmpty
  }

  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n").map { String($0) }
  }

  /// Nothing is added to what was said, no long number is left, and whoever looks through it again finds nothing.
  private static func promiseQuote(_ quote: RedactedQuote, of comment: String, _ names: [String]) throws {
    var left = comment.unicodeScalars[...]
    for case .text(let words) in quote.parts {
      try promise(!words.isEmpty, "a piece of nothing")
      for scalar in words.unicodeScalars {
        guard let place = left.firstIndex(of: scalar) else { throw BrokenPromise(description: "added: \(words)") }
        left = left[left.index(after: place)...]
      }
      let digits = words.unicodeScalars.split { $0.properties.numericType != .decimal }
      try promise(digits.allSatisfy { $0.count < 7 }, "a number is left in \(words)")
    }
    let again = RedactedQuote(quote.text, names: names)
    try promise(again.text == quote.text, "looked through again, \(quote.text) is \(again.text)")
  }
}
