import Analytics
import Testing

@Suite struct CommentTests {
  @Test func differentSpellingsAreOneWord() {
    #expect(CommentText("الجمعيّة").words == CommentText("الجمعيه").words)
    #expect(CommentText("أحـــمد").text == "احمد")
    #expect(CommentText("شكرااااا").text == "شكراا")
    #expect(CommentText("٤٥ ۴۵").text == "45 45")
    #expect(CommentText("").words.isEmpty)
  }

  @Test func aThemeNeedsFiveComments() {
    let group = (0..<5).map { _ in CommentText("تأخر الموعد") } + (0..<4).map { _ in CommentText("الرابط معطل") }
    let rest = (0..<9).map { _ in CommentText("شكرا لكم") }
    let themes = CommentThemes(of: group, against: rest).themes
    #expect(themes.map(\.word).sorted() == ["الموعد", "تاخر"])
    #expect(themes.allSatisfy { $0.comments == 5 && $0.places == [0, 1, 2, 3, 4] })
  }

  @Test func aThemeIsQuotedWithoutSecrets() throws {
    let comments = (0..<5).map { "تأخر الموعد، جوالي 055123456\($0)" } + ["شكرا"]
    let themes = CommentThemes(of: comments.map { CommentText($0) }, against: [CommentText("شكرا لكم")]).themes
    let quotes = try #require(themes.first).quotes(from: comments.map { RedactedQuote($0) })
    #expect(quotes.map(\.text) == Array(repeating: "تأخر الموعد، جوالي […]", count: 5))
  }

  @Test func repeatingAWordInOneCommentCountsOnce() {
    let group = (0..<4).map { _ in CommentText("صيانة صيانة صيانة") }
    #expect(CommentThemes(of: group, against: [CommentText("شكرا")]).themes.isEmpty)
  }

  @Test func noCommentsHaveNoThemes() {
    let themes = CommentThemes(of: [], against: [])
    #expect(themes.themes.isEmpty && themes.comments == 0)
    #expect(Keyness([], prior: 10).leading(5).isEmpty)
    #expect(GroupKeyness([]).scores.isEmpty)
  }

  @Test func aWordWithoutOddsHasNoScore() {
    let lone = Keyness([.init("a", target: 3, rest: 2)], prior: 10)
    #expect(lone.scores.first?.z == nil)
    let unused = Keyness([.init("a", target: 0, rest: 0), .init("b", target: 1, rest: 1)], prior: 10)
    #expect(unused.scores.first?.delta == nil)
    #expect(Keyness([.init("a", target: 1, rest: 2), .init("b", target: 1, rest: 1)], prior: .nan).scores[0].z == nil)
  }
}
