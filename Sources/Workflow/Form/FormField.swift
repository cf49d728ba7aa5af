public import Vocabulary

/// A field of the support-request form (R4): what is asked of the applicant beside his documents, and how it is checked.
public struct FormField: Hashable, Sendable {
  public enum Answer: Hashable, Sendable {
    /// A whole number within bounds.
    case number(ClosedRange<Int>)
    /// Whole Saudi riyals.
    case riyals(atMost: Int)
    case words(longest: Int)
    /// A text of several lines.
    case story(longest: Int)
    case iban
    case choice([Choice])
  }

  /// One of the answers that can be chosen; the code is what is kept.
  public struct Choice: Hashable, Sendable {
    public let code: String
    public let name: LocalizedText

    init(_ code: String, _ ar: String, _ en: String) {
      self.code = code
      name = LocalizedText(ar: ar, en: en)
    }
  }

  public let code: FieldCode
  public let name: LocalizedText
  public let answer: Answer
  /// Whether a request of this form says nothing without it.
  public let isNeeded: Bool

  /// Nil where the text is no code.
  init?(_ code: String, _ ar: String, _ en: String, _ answer: Answer, isNeeded: Bool = false) {
    guard let code = FieldCode(code) else { return nil }
    self.code = code
    name = LocalizedText(ar: ar, en: en)
    self.answer = answer
    self.isNeeded = isNeeded
  }

  /// What is kept of a typed answer: digits in western script, spaces tidied; empty for an answer left out.
  public func reading(_ written: String) throws(FormFieldRefusal) -> String {
    guard let text = Typed.text(written) else {
      guard written.allSatisfy(\.isWhitespace) else { throw .tooLong(self) }
      if isNeeded { throw .missing(self) }
      return ""
    }
    switch answer {
    case .number(let bounds): return try number(text, within: bounds)
    case .riyals(let most): return try number(text, within: 0...most)
    case .words(let longest):
      let words = Self.onOneLine(text)
      guard words.unicodeScalars.count <= longest else { throw .tooLong(self) }
      return words
    case .story(let longest):
      guard text.unicodeScalars.count <= longest else { throw .tooLong(self) }
      return text
    case .iban:
      do throws(IBANRefusal) { return try IBAN(text).text } catch { throw .iban(self, error) }
    case .choice(let choices):
      guard choices.contains(where: { $0.code == text }) else { throw .notAChoice(self) }
      return text
    }
  }

  private func number(_ text: String, within bounds: ClosedRange<Int>) throws(FormFieldRefusal) -> String {
    let kept = Numerals.western(String(text.unicodeScalars.filter { !Typed.isIgnored($0) && $0 != "," && $0 != "٬" }))
    guard kept.count <= 9, kept.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(kept),
      bounds.contains(number)
    else { throw .notANumber(self, bounds) }
    return String(number)
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A kept answer as it is typed again. A field of one line has no line ends, with which earlier ones were kept: a
  /// browser takes them out of it, and would join the words beside them.
  public func typed(_ value: String) -> String {
    switch answer {
    case .iban: (try? IBAN(value))?.grouped ?? Self.onOneLine(value)
    case .number, .riyals, .words: Self.onOneLine(value)
    case .story, .choice: value
    }
  }

  /// A kept answer as people read it.
  public func shown(_ value: String, in language: Language) -> String {
    switch answer {
    case .number, .riyals: language == .arabic ? Numerals.arabicIndic(value) : value
    case .words, .story: value
    case .iban: (try? IBAN(value))?.grouped ?? value
    case .choice(let choices): choices.first { $0.code == value }?.name[language] ?? value
    }
  }
}

/// Why an answer of the form cannot be kept.
public enum FormFieldRefusal: Refusal {
  case missing(FormField)
  case tooLong(FormField)
  case notANumber(FormField, ClosedRange<Int>)
  case notAChoice(FormField)
  case iban(FormField, IBANRefusal)

  public var field: FormField {
    switch self {
    case .missing(let field), .tooLong(let field), .notANumber(let field, _), .notAChoice(let field),
      .iban(let field, _):
      field
    }
  }

  /// What is wrong with the answer, and what to write.
  public var words: LocalizedText {
    let name = field.name
    return switch self {
    case .missing: LocalizedText(ar: "\(name.ar): لم يُكتب. اكتبه.", en: "\(name.en): not written. Write it.")
    case .tooLong:
      LocalizedText(
        ar: "\(name.ar): النص أطول من المسموح. اختصره.", en: "\(name.en): the text is too long. Shorten it.")
    case .notANumber(_, let bounds):
      LocalizedText(
        ar: "\(name.ar): اكتب رقماً صحيحاً من \(Numerals.written(bounds.lowerBound, in: .arabic)) إلى "
          + "\(Numerals.written(bounds.upperBound, in: .arabic)).",
        en: "\(name.en): write a whole number from \(bounds.lowerBound) to \(bounds.upperBound).")
    case .notAChoice:
      LocalizedText(ar: "\(name.ar): اختر من القائمة.", en: "\(name.en): choose from the list.")
    case .iban(_, let refusal):
      LocalizedText(ar: "\(name.ar): \(refusal.words.ar)", en: "\(name.en): \(refusal.words.en)")
    }
  }
}
