import Analytics

extension Adapter {
  /// Arabic comments in one spelling, their words and stems; or single words, folded and stemmed.
  static let arabicText = Adapter("Arabic normalisation and light stemming (light10)") { input in
    if let text = input["text"].text {
      let comment = CommentText(text)
      return [
        "lucene": .text(ArabicOrthography.folded(text)), "engine": .text(comment.text),
        "tokens": JSON(comment.words), "stems": JSON(comment.stems),
      ]
    }
    let folded = try input["words"].strings().map(ArabicOrthography.folded)
    return ["norm": JSON(folded), "stem": JSON(folded.map(ArabicStem.light10))]
  }
}
