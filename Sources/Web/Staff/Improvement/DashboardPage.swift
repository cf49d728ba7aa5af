import Reports
import Vocabulary
import Workflow

/// The dashboard as the page shows it: each number leads to how it was made.
struct DashboardPage: Sendable {
  let place: String
  let period: String
  let days: [String]
  /// How it is narrowed further, in words.
  let narrowed: [String]
  let form: DashboardForm
  let lines: [Line]
  let spreads: [DashboardReading.Picture]
  let charts: [DashboardReading.Picture]
  /// Said instead of charts, where there is none.
  let chartless: Bool
  let places: [Place]
  let isPlaced: Bool
  /// Said of a closer look.
  let closer: Bool
  let views: SavedViewsPart

  struct Line: Sendable {
    let measure: String
    let name: String
    let about: String
    let value: String
    let isShown: Bool
    let doubts: [String]
    let signs: [DashboardReading.Sign]
    let notes: [String]
    let explain: String
    let explainLabel: String
  }

  struct Place: Sendable {
    let name: String
    let address: String
    let figures: [Figure]
  }

  struct Figure: Sendable {
    let label: String
    let value: String
    let isShown: Bool
    let doubts: [String]
    let explain: String
    let explainLabel: String
  }

  static func address(_ path: String, _ question: String, in language: Language) -> String {
    let lang = language == .english ? "lang=en" : ""
    let parts = [question, lang].filter { !$0.isEmpty }
    return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
  }
}

extension DashboardPage {
  init(
    _ dashboard: Dashboard, _ query: DashboardQuery, form: DashboardForm, views: SavedViewsPart, place: String,
    narrowed: [String], in language: Language
  ) {
    let (reading, texts) = (dashboard.reading(in: language), Texts(language))
    self.place = place
    self.narrowed = narrowed
    self.form = form
    self.views = views
    period = reading.period
    days = reading.days
    closer = query.filter.isCloser
    func explain(_ measure: String, _ question: String) -> String {
      Self.address("/staff/dashboard/explain", "\(question)&\(DashboardQuery.measureField)=\(measure)", in: language)
    }
    func label(_ value: String, _ name: String, _ place: String? = nil) -> String {
      texts[
        "dashboard", "how",
        [
          "value": value,
          "name": [name, place].compactMap(\.self).joined(separator: language == .arabic ? "، " : ", "),
        ]]
    }
    lines = reading.lines.map { line in
      Line(
        measure: line.measure, name: line.name, about: line.about, value: line.value, isShown: line.isShown,
        doubts: line.ranges + line.bases, signs: line.signs, notes: line.notes,
        explain: explain(line.measure, query.question), explainLabel: label(line.value, line.name))
    }
    spreads = reading.spreads
    charts = reading.charts
    chartless = reading.charts.isEmpty
    places = reading.places.map { place in
      let question = query.question(
        for: DashboardFilter(query.filter.period, department: DepartmentCode(place.code)))
      return Place(
        name: place.name, address: Self.address("/staff/dashboard", question, in: language),
        figures: place.figures.map { figure in
          Figure(
            label: figure.name, value: figure.value, isShown: figure.isShown, doubts: figure.doubts,
            explain: explain(figure.measure, question), explainLabel: label(figure.value, figure.name, place.name))
        })
    }
    isPlaced = !places.isEmpty
  }
}

/// How a number of the dashboard was made, as the page shows it.
struct ExplanationPage: Sendable {
  let measure: String
  let place: String
  let period: String
  let narrowed: [String]
  let value: String
  let parts: [Part]
  let back: String

  struct Part: Sendable {
    let headings: [String]
    let lines: [String]
  }
}

extension ExplanationPage {
  init(
    _ explanation: FigureExplanation, _ dashboard: Dashboard, _ query: DashboardQuery, place: String,
    narrowed: [String], in language: Language
  ) {
    let line = dashboard.reading(in: language).lines.first { $0.measure == explanation.question.measure.rawValue }
    measure = line?.name ?? ""
    value = line?.value ?? ""
    self.place = place
    self.narrowed = narrowed
    period = dashboard.filter.period.name(in: language)
    parts = explanation.parts(in: language).map {
      Part(headings: $0.heading.isEmpty ? [] : [$0.heading], lines: $0.lines)
    }
    back = DashboardPage.address("/staff/dashboard", query.question, in: language)
  }
}
