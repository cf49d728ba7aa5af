import Testing

@testable import Reports

/// Texts and what is filled into them.
@Suite struct PlacedTextTests {
  @Test func placesAreFilledWhereverTheyStand() {
    let text = PlacedText("{n} إجابة من {whole}؛ {n}")
    #expect(text.places == ["n", "whole"])
    #expect(text.filled(["n": "٣", "whole": "٥"]) == "٣ إجابة من ٥؛ ٣")
  }

  @Test func whatIsFilledInIsNoPlace() {
    #expect(PlacedText("{a}{b}").filled(["a": "{b}", "b": "{a}"]) == "{b}{a}")
  }

  @Test(arguments: ["", "no place", "{", "}", "}{", "a { b", "{unknown}", "{{n}", "{n"])
  func whatIsNoPlaceStays(_ text: String) {
    #expect(PlacedText(text).filled(["x": "y"]) == text)
  }

  @Test func theInnerBracesAreThePlace() {
    #expect(PlacedText("{{n}}").filled(["n": "1"]) == "{1}" && PlacedText("{a{n}").places == ["n"])
  }
}
