extension QuoteSigns {
  /// Every word, and every pair of words next to each other, that is a name of the case.
  func names(_ names: CaseNames) -> [Range<Int>] {
    guard !names.isEmpty else { return [] }
    let words = words
    var found: [Range<Int>] = []
    for (index, word) in words.enumerated() {
      if names.contains(word.spelling) { found.append(word.range) }
      guard index + 1 < words.count else { continue }
      let next = words[index + 1]
      let between = word.range.upperBound..<next.range.lowerBound
      if between.count <= 3, between.allSatisfy(isSeparator), names.contains(word.spelling + next.spelling) {
        found.append(word.range.lowerBound..<next.range.upperBound)
      }
    }
    return found
  }

  private var words: [(range: Range<Int>, spelling: String)] {
    var words: [(range: Range<Int>, spelling: String)] = []
    var place = 0
    while place < scalars.count {
      guard isLetter(place) else {
        place += 1
        continue
      }
      var end = place + 1
      // A name may be written right after a word of another script.
      while end < scalars.count, isInvisible(end) || (isLetter(end) && isLatin(end) == isLatin(place)) { end += 1 }
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[place..<end])
      words.append((place..<end, CaseNames.spelling(of: String(word))))
      place = end
    }
    return words
  }
}
