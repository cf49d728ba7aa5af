/// Phrases of one or more words, to be found in a text that was taken apart into words in the same way.
struct PhraseList: Hashable, Sendable, Codable {
  private struct Phrase: Hashable, Sendable, Codable {
    let text: String
    let words: [String]
  }

  private let phrases: [Phrase]
  /// Where the phrases stand that begin with a word.
  private let beginnings: [String: [Int]]

  init(_ texts: [String], words: (String) -> [String]) {
    let phrases = texts.map { Phrase(text: $0, words: words($0)) }
    beginnings = phrases.indices.reduce(into: [:]) { places, place in
      if let first = phrases[place].words.first { places[first, default: []].append(place) }
    }
    self.phrases = phrases
  }

  /// The phrases that the words hold, each once, in the order of the list.
  func found(in words: [String]) -> [String] {
    let places = words.indices.flatMap { start in
      (beginnings[words[start]] ?? []).filter { words[start...].starts(with: phrases[$0].words) }
    }
    return Set(places).sorted().map { phrases[$0].text }
  }
}
