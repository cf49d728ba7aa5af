import Vocabulary
import Workflow

extension TrackingPage {
  /// S4: the data of his request, and their change; the fields of R4 are drawn as its form asks them.
  struct DataForm: Sendable {
    /// As they are read where nothing can be changed any more.
    let kept: [Kept]
    let fields: [FieldView]
    /// What was kept when the page was shown, so that only what he changes is written.
    let hidden: [StepFormView.Hidden]
    let changeable: Bool
    /// Whether it stands open, since something in it is to be mended.
    let open: Bool

    struct Kept: Sendable {
      let label: String
      let value: String
    }

    static let prefix = "field-"
    static let shownPrefix = "was_"

    static func of(
      _ request: Request, in language: Language, entered: FormFields, refused: [Refused]
    ) -> [DataForm] {
      guard !request.data.isEmpty else { return [] }
      let order = PublicField.allCases.map(\.code)
      let data = request.data.sorted { one, other in
        let places = [one.key, other.key].map { order.firstIndex(of: $0) ?? order.count }
        return places[0] == places[1] ? one.key < other.key : places[0] < places[1]
      }
      let changeable =
        request.ending == nil && request.registration == nil && request.decision?.verdict != .rejected
        && !request.isDecidedUntold
      let fields = data.map { field($0.key, $0.value, in: language, entered: entered, refused: refused) }
      return [
        DataForm(
          kept: data.map { code, value in
            Kept(label: label(code, in: language), value: FormField.named(code)?.shown(value, in: language) ?? value)
          }, fields: fields, hidden: data.map { hidden($0.key, $0.value, entered) }, changeable: changeable,
          open: fields.contains(where: \.invalid))
      ]
    }

    /// What is kept; in a form that was refused, what was kept when its page was shown.
    private static func hidden(_ code: FieldCode, _ value: String, _ entered: FormFields) -> StepFormView.Hidden {
      let name = shownPrefix + code.text
      return StepFormView.Hidden(name: name, value: entered.values[name] == nil ? value : entered.first(name))
    }

    private static func label(_ code: FieldCode, in language: Language) -> String {
      FormField.name(of: code)?[language] ?? code.text
    }

    /// The field as it is changed: with what he entered, or what is kept.
    private static func field(
      _ code: FieldCode, _ value: String, in language: Language, entered: FormFields, refused: [Refused]
    ) -> FieldView {
      let (name, asked) = (prefix + code.text, FormField.named(code))
      let problems = refused.compactMap { one -> FieldProblem? in
        guard one.place == .form(name), case .words(let words) = one.value else { return nil }
        return FieldProblem(name, words)
      }
      let draft = FormDraft(entered: entered.values[name] == nil ? nil : entered, problems: problems, in: language)
      var shape = asked?.shape(in: language) ?? .area
      // What was kept before the form was held to stays on the menu until something else is chosen.
      if case .menu(let choices) = shape, !choices.contains(where: { $0.code == value }) {
        shape = .menu(choices + [(value, value)])
      }
      return draft.field(name, label(code, in: language), shape, present: asked?.typed(value) ?? value)
    }
  }
}
