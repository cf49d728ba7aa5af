import Messaging
import Testing
import Vocabulary

/// The words by which people are asked (T3).
@Suite struct InvitationTextTests {
  @Test(arguments: [
    (InvitationText.Occasion.served, "على أي خدمة: "), (.refused, "على أي خدمة: "),
    (.volunteered, "على أي فرصة تطوع: "),
  ])
  func whatAnOpinionDoesNotTouchIsWhatThePersonCameFor(occasion: InvitationText.Occasion, words: String) {
    let name = LocalizedText(ar: "الجوار", en: "Neighbours")
    let text = InvitationText(
      association: name, service: name, link: "https://rate.example.sa/s/abc", occasion: occasion)
    #expect(text.arabic.contains("رأيك حق لك ولا يؤثر \(words)"))
  }
}
