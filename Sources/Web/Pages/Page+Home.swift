import Vocabulary

extension Page {
  /// The front page: who comes without a link is told how one gets here.
  static func home(in language: Language) -> Page {
    let texts = Texts(language)
    return Page(
      template: .notice, values: Notice(title: texts["home", "title"], words: texts["home", "words"], other: []))
  }
}
