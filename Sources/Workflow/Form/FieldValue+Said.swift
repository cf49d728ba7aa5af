public import Vocabulary

extension FieldValue {
  /// The field and what is written in it, in words; the field's code where no form has it.
  public func said(in language: Language) -> (label: String, value: String) {
    (
      FormField.name(of: field)?[language] ?? field.text,
      FormField.named(field)?.shown(value, in: language) ?? value
    )
  }
}

extension FormField {
  /// The name of a field, of whichever form or earlier record it is; nil for a field that neither has.
  public static func name(of code: FieldCode) -> LocalizedText? {
    named(code)?.name ?? PublicField(rawValue: code.text)?.name ?? code.nameInEarlierRecords
  }
}
