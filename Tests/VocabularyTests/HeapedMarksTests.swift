import Testing
import Vocabulary

struct HeapedMarksTests {
  private let heap = String(repeating: "\u{0301}\u{0327}", count: 12_000)

  /// The longest real heaps: a vocalised word with its madda and small letters, Hebrew with accents, Tibetan, Thai, a flag.
  @Test(arguments: [
    "", "abc", "الرَّحْمَٰنِ", "ءَآللَّهُ", "نَعَم\u{0651}\u{064E}\u{0670}\u{06ED}", "בְּרֵאשִׁ֖ית", "སྐྱོབས", "ที่ปรึกษา", "🇸🇦👩🏽‍🌾️",
    "e\u{0301}\n\u{0301}",
    "a" + String(repeating: "\u{0301}", count: 30),
  ])
  func whatPeopleWriteStays(text: String) {
    #expect(text.withoutHeapedMarks.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func ofAHeapThirtyMarksAreLeft() {
    #expect("a\(heap)b\(heap)".withoutHeapedMarks.unicodeScalars.count == 62)
    #expect(heap.withoutHeapedMarks.unicodeScalars.elementsEqual(heap.unicodeScalars.prefix(30)))
    // A mark that is written as one character and compared as two.
    #expect(String(repeating: "\u{0F73}", count: 9_000).withoutHeapedMarks.unicodeScalars.count == 30)
    let once = "س\(heap) \(heap)".withoutHeapedMarks
    #expect(once.withoutHeapedMarks.unicodeScalars.elementsEqual(once.unicodeScalars))
  }
}
