import Vocabulary
import Workflow

/// The views that somebody keeps of the dashboard, and the form in which he keeps this one.
struct SavedViewsPart: Sendable {
  static let nameField = "name"
  static let sharedField = "shared"
  static let questionField = "question"

  let views: [Row]
  let isEmpty: Bool
  /// The question of the page that would be kept.
  let question: String
  let name: String
  let isShared: Bool
  let problems: [FormProblems]
  let wrong: Bool

  struct Row: Sendable {
    let id: String
    let name: String
    let address: String
    let isShared: Bool
    /// Whether it is his own, to be renamed and deleted.
    let isOwn: Bool
    /// The name under which it is tried to be renamed, and whether that is wrong.
    let entered: String
    let wrong: Bool
  }
}

extension SavedViewsPart {
  /// - Parameter renaming: the view whose new name was refused.
  init(
    _ views: [SavedView], of staff: Staff, question: String, entered: FormFields = FormFields(),
    renaming: SavedViewID? = nil, refusals: [Refused] = [], in language: Language
  ) {
    self.views = views.map { view in
      let isTried = view.id == renaming
      return Row(
        id: view.id.description, name: view.name,
        address: DashboardPage.address("/staff/dashboard", view.question, in: language), isShared: view.isShared,
        isOwn: view.owner == staff.id, entered: isTried ? entered.first(Self.nameField) : view.name, wrong: isTried)
    }
    isEmpty = views.isEmpty
    self.question = question
    name = renaming == nil ? entered.first(Self.nameField) : ""
    isShared = renaming == nil && entered.first(Self.sharedField) == "1"
    wrong = !refusals.isEmpty && renaming == nil
    problems = FormProblems.of(refusals, first: renaming.map { "name-\($0)" } ?? Self.nameField, in: language)
  }
}
