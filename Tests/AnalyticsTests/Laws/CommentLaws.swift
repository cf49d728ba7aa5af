import Analytics
import Testing

@Suite struct CommentLaws {
  private static let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىؤئءکیٱ".unicodeScalars)
  private static let marks = Array(
    "\u{064B}\u{064E}\u{0651}\u{0652}\u{0670}\u{0640}\u{200C}\u{200F}\u{06D6}".unicodeScalars)
  private static let others = Array("  ،.!?؟abcXYZ0123٤٥٦۷👍ﻻﷺé".unicodeScalars)

  private func text(_ draw: inout SplitMix64, most: Int = 20) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...most, using: &draw) {
      let source =
        [Self.letters, Self.letters, Self.letters, Self.marks, Self.others].randomElement(using: &draw) ?? []
      guard let scalar = source.randomElement(using: &draw) else { continue }
      for _ in 0..<(draw.fraction() < 0.1 ? 4 : 1) { text.append(scalar) }
    }
    return String(text)
  }

  @Test func oneSpellingIsReachedAtOnce() {
    law { draw in
      let once = CommentText(text(&draw))
      return CommentText(once.text) == once
    }
  }

  @Test func aStemIsAPieceOfItsWordAndNeverNothing() {
    law { draw in
      CommentText(text(&draw)).words.allSatisfy { word in
        let stem = ArabicStem.light10(word)
        return stem.unicodeScalars.count >= 2 && word.contains(stem)
      }
    }
  }

  @Test func vowelSignsAndTatweelDoNotChangeTheWords() {
    law { draw in
      let plain = text(&draw)
      var marked = String.UnicodeScalarView()
      for scalar in plain.unicodeScalars {
        marked.append(scalar)
        if Self.letters.contains(scalar) { marked.append(Self.marks.randomElement(using: &draw) ?? scalar) }
      }
      return CommentText(String(marked)).words == CommentText(plain).words
    }
  }

  @Test func noThemeStandsOnFewerThanFiveComments() {
    let words = ["موعد", "الموعد", "تأخير", "شكرا", "صيانة", "الصيانه", "موظف", "رابط", "سريع", "عقد"]
    law(draws: 1_000) { draw in
      func comments() -> [CommentText] {
        (0..<Int.random(in: 0...14, using: &draw)).map { _ in
          CommentText(words.filter { _ in draw.fraction() < 0.4 }.joined(separator: " "))
        }
      }
      let (group, rest) = (comments(), comments())
      return CommentThemes(of: group, against: rest).themes.allSatisfy { theme in
        theme.comments >= 5 && theme.places.count == theme.comments && theme.z > 0
          && theme.places.allSatisfy { group[$0].stems.contains(theme.stem) }
      }
    }
  }

  @Test func swappingTheGroupAndTheRestTurnsTheScoreAround() {
    law { draw in
      let counts = (0..<Int.random(in: 1...6, using: &draw)).map { place in
        Keyness.Count("\(place)", target: draw.count(), rest: draw.count())
      }
      let prior = 1000 * draw.fraction()
      let one = Keyness(counts, prior: prior).scores
      let other = Keyness(counts.map { Keyness.Count($0.word, target: $0.rest, rest: $0.target) }, prior: prior).scores
      return zip(one, other).allSatisfy { here, there in
        guard let z = here.z, let delta = here.delta, let back = there.z else { return here.z == nil && there.z == nil }
        return z.isFinite && delta.isFinite && abs(z + back) <= 1e-9 * (1 + abs(z))
      }
    }
  }

  @Test func groupScoresAreFiniteAndDoNotDependOnOrder() {
    law(draws: 3_000) { draw in
      let counts = (0..<Int.random(in: 0...12, using: &draw)).map { _ in
        GroupKeyness.Count(
          group: "\(Int.random(in: 0...2, using: &draw))", word: "\(Int.random(in: 0...3, using: &draw))",
          comments: draw.count())
      }
      let scores = GroupKeyness(counts).scores
      return scores == GroupKeyness(counts.shuffled(using: &draw)).scores
        && scores.allSatisfy { ($0.z ?? 0).isFinite && ($0.delta ?? 0).isFinite }
    }
  }
}
