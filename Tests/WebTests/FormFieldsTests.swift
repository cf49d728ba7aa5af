import TestSupport
import Testing

@testable import Web

struct FormFieldsTests {
  @Test func aFormIsReadAsItWasTyped() {
    let fields = FormFields(reading: Array("a=1&a=2&b=%D9%86%D8%B9%D9%85+x%2By&c&=d&e=1=2&f=%0D%0A%00%09".utf8))
    #expect(
      fields.values == [
        "a": ["1", "2"], "b": ["نعم x+y"], "c": [""], "": ["d"], "e": ["1=2"], "f": ["\n\t"],
      ])
    #expect(FormFields(reading: []).values == [:])
    #expect(FormFields(reading: Array("a=%20%20x%20".utf8)).first("a") == "x")
  }

  @Test func brokenBytesNeverCrash() {
    #expect(FormFields(reading: Array("a=%&b=%4&c=%zz&d=%FF%FE&&&=".utf8)).values["a"] == ["%"])
    var chance = Seeded(state: 7)
    for _ in 0..<500 {
      let bytes = (0..<40).compactMap { _ in "&=%+aFf09\u{7F}".utf8.randomElement(using: &chance) }
      let noise = (0..<20).map { _ in UInt8.random(in: 0...255, using: &chance) }
      let fields = FormFields(reading: bytes + noise)
      #expect(fields.values.values.joined().count <= 61)
    }
  }
}
