import Testing
import Vocabulary
import Workflow

/// R4: the fields of the support-request form take what they ask for, and say what they need.
@Suite struct FormFieldTests {
  private func field(_ code: String) throws -> FormField {
    try #require(FieldCode(code).flatMap(FormField.named))
  }

  @Test func r4EveryFieldHasItsOwnCodeAndBothLanguages() {
    #expect(FormField.support.count == 10)
    #expect(Set(FormField.support.map(\.code)).count == FormField.support.count)
    for field in FormField.support { #expect(!field.name.ar.isEmpty && !field.name.en.isEmpty) }
    for kind in RequestKind.allCases where kind != .support { #expect(FormField.fields(of: kind).isEmpty) }
  }

  @Test func aNumberIsReadInEitherScriptWithinItsBounds() throws {
    let size = try field("family_size")
    #expect(try size.reading(" ٧ ") == "7" && size.reading("60") == "60")
    #expect(try field("monthly_income").reading("٤,٢١٣") == "4213")
    for wrong in ["0", "61", "x", "-1", "7.5", "99999999999"] {
      #expect(throws: FormFieldRefusal.notANumber(size, 1...60), "\(wrong)") { try size.reading(wrong) }
    }
    #expect(throws: FormFieldRefusal.missing(size)) { try size.reading(" ") }
    #expect(try field("special_care").reading("") == "")
  }

  @Test func anAccountNumberIsCheckedByItsCheckDigits() throws {
    let iban = try field("iban")
    #expect(try iban.reading("sa03 8000 0000 6080 1016 7519") == "SA0380000000608010167519")
    #expect(iban.shown("SA0380000000608010167519", in: .arabic) == "SA03 8000 0000 6080 1016 7519")
    #expect(throws: FormFieldRefusal.iban(iban, .checkDigits)) { try iban.reading("SA0380000000608010167518") }
  }

  @Test func wordsHaveTheirLengthAndChoicesTheirList() throws {
    #expect(try field("district").reading("حي   المروج ") == "حي المروج")
    let district = try field("district")
    #expect(throws: FormFieldRefusal.tooLong(district)) { try district.reading(String(repeating: "ب", count: 81)) }
    let need = try field("need")
    #expect(throws: FormFieldRefusal.tooLong(need)) { try need.reading(String(repeating: "ب", count: 5_000)) }
    let housing = try field("housing")
    #expect(try housing.reading("rented") == "rented" && housing.shown("rented", in: .arabic) == "إيجار")
    #expect(throws: FormFieldRefusal.notAChoice(housing)) { try housing.reading("castle") }
  }

  @Test func everyRefusalNamesItsField() throws {
    let iban = try field("iban")
    for refusal in [
      FormFieldRefusal.missing(iban), .tooLong(iban), .notANumber(iban, 0...1), .notAChoice(iban),
      .iban(iban, .notSaudi),
    ] {
      #expect(refusal.words.ar.hasPrefix(iban.name.ar) && refusal.words.en.hasPrefix(iban.name.en))
      #expect(refusal.field == iban)
    }
  }
}
