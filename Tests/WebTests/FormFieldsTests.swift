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

  /// Two forms of sixty kilobytes that held a processor for seconds: a field is looked up by its name, and compared by its
  /// value, with all marks of a letter in order.
  @Test func marksWithoutEndOnOneLetterAreNotRead() throws {
    let heap = String(repeating: "\u{0301}\u{0327}", count: 12_000)
    let short = (0..<4_000).map(String.init).joined(separator: "&")
    let named = FormFields(reading: Array("a\(heap)&\(short)".utf8))
    #expect(named.values.count == 4_001)
    #expect(named.values.keys.map(\.unicodeScalars.count).max() == 31)
    let typed = FormFields(reading: Array("kind=a%CC%81\(heap)&text=نَعَمْ".utf8))
    #expect(typed.first("kind").unicodeScalars.count == 31)
    #expect(typed.first("text") == "نَعَمْ")
  }

  @Test func marksWithoutEndOnOneLetterAreNotReadFromAFormWithFiles() throws {
    let heap = String(repeating: "\u{0301}\u{0327}", count: 12_000)
    let body = """
      --B\r\nContent-Disposition: form-data; name="a\(heap)"\r\n\r\nb\(heap)\r\n\
      --B\r\nc\(heap)\r\nContent-Disposition: form-data; name="f"; filename="d\(heap)"\r\n\r\nPK\r\n--B--
      """
    let form = try #require(FormFields(multipart: Array(body.utf8), contentType: "multipart/form-data; boundary=B"))
    let field = try #require(form.values.first)
    #expect(field.key.unicodeScalars.count == 31)
    #expect(field.value.map(\.unicodeScalars.count) == [31])
    #expect(form.files.map(\.name.unicodeScalars.count) == [31])
    #expect(form.files.map(\.field) == ["f"])
  }
}
