import Messaging
import Testing
import Vocabulary

/// Slips and lists of calls.
@Suite struct HandOutTests {
  private let link = "https://rate.example.sa/s/abc"

  private func people(_ name: String, code: String? = nil) -> [(name: String, parcel: Parcel)] {
    [
      (
        name: name,
        parcel: Parcel(
          key: .init(high: 1, low: 1), about: .survey, carrier: .letter, recipient: "+966500000001",
          text: "رأيك حق لك: \(link)", link: link, code: code)
      )
    ]
  }

  @Test func aSlipHasTheWordsTheSquareCodeAndTheAddress() {
    let slip = HandOutSheet.slips(people("<b>سعد & \"نورة\""))
    #expect(slip.contains("&lt;b&gt;سعد &amp; &quot;نورة&quot;") && slip.contains("<svg"))
    #expect(slip.contains("<bdi dir=\"ltr\">\(link)</bdi>") && slip.contains("رأيك حق لك"))
  }

  @Test func aListOfCallsIsTextInEveryCell() {
    let list = HandOutSheet.calls(people("=1+1\",x"))
    #expect(list.contains("\"'=1+1\"\",x\",\"0500000001\",\"\(link)\",\"\"\r\n"))
  }

  /// Beside the square code, for who types: the short code and where it is typed.
  @Test func aShortCodeStandsOnTheSlipAndInTheList() {
    let people = people("سعد", code: "1234 5678 9012")
    let slip = HandOutSheet.slips(people)
    #expect(slip.contains("<b><bdi dir=\"ltr\">1234 5678 9012</bdi></b>"))
    #expect(slip.contains("<bdi dir=\"ltr\">https://rate.example.sa/c</bdi>"))
    #expect(HandOutSheet.calls(people).contains("\"\(link)\",\"1234 5678 9012\"\r\n"))
    #expect(!HandOutSheet.slips(self.people("سعد")).contains("class=\"code\""))
  }
}
