import Surveys
import Vocabulary

/// The fields of a draft's part: how each is drawn, and how what was entered goes back into the draft.
///
/// A field is named by its way in the draft, `hint.ar` or `options.2.code`.
struct DraftFields {
  /// Fields under one heading.
  struct Group: Sendable {
    let heading: String
    let fields: [FieldView]
  }

  let form: FormDraft
  let texts: Texts

  init(_ form: FormDraft) {
    self.form = form
    texts = Texts(form.language)
  }

  /// What stands at a way of the draft.
  static func value(_ way: String, in value: DraftValue) -> String {
    var here: DraftValue? = value
    for step in way.split(separator: ".").map(String.init) {
      if let number = Int(step) {
        here = here?.items.indices.contains(number) == true ? here?.items[number] : nil
      } else {
        here = here?[step]
      }
    }
    if let items = here?.items, !items.isEmpty { return items.map(\.string).joined(separator: " ") }
    return here?.string ?? ""
  }

  func field(
    _ way: String, _ label: String, _ shape: FieldShape = .line, of value: DraftValue, hint: String? = nil,
    optional: Bool = false
  ) -> FieldView {
    form.field(
      way, texts["editor", label], shape, present: Self.value(way, in: value), hint: hint.map { texts["editor", $0] },
      optional: optional)
  }

  /// Both languages of a text, side by side where there is room.
  func pair(
    _ way: String, _ label: String, of value: DraftValue, hint: String? = nil, optional: Bool = false
  ) -> [FieldView] {
    let lead = way.isEmpty ? "" : "\(way)."
    return [
      field("\(lead)ar", "\(label)_ar", .area, of: value, hint: hint, optional: optional),
      field("\(lead)en", "\(label)_en", .area, of: value, optional: optional),
    ]
  }

  /// The options of a list, with room for more; one whose fields are all emptied goes.
  func options(of value: DraftValue, onScale: Bool) -> [Group] {
    let count = value.items("options").count
    return (0..<count + 3).map { place in
      let way = "options.\(place)"
      var fields = [field("\(way).code", "option_code", .digits, of: value)]
      fields.append(field("\(way).ar", "words_ar", of: value))
      fields.append(field("\(way).en", "words_en", of: value))
      if onScale {
        let faces = ["😀", "🙂", "😐", "🙁", "😞"].map { (code: $0, label: $0) }
        fields.append(field("\(way).face", "face", .menu(faces), of: value, optional: true))
        fields.append(
          field(
            "\(way).outside", "outside", .menu([("true", texts["editor", "outside_yes"])]), of: value, optional: true))
      }
      let number = Numerals.written(place + 1, in: form.language)
      return Group(
        heading: texts["editor", place < count ? "option" : "option_new", ["n": number]], fields: fields)
    }
  }
}
