import Surveys
import Vocabulary

extension FormReader {
  /// What stands above the questions: code, version, title, opening and closing.
  var heading: [DraftValue.Entry] {
    let row = settings?.rows.first
    func setting(_ key: String) -> String { row.flatMap { row in settings?.cell(row, key) } ?? "" }
    let outcome = setting("rida_outcome")
    if outcome.isEmpty { note(.outcomeMissing, settings ?? survey, row?.number ?? 1) }
    nameOtherSettings()
    var entries = [
      DraftValue.Entry("questionnaire", .text(code(setting("form_id")))),
      DraftValue.Entry("version", .plain(String(version(setting("version"))))),
      DraftValue.Entry("status", .text("draft")), DraftValue.Entry("outcome", .word(outcome)),
    ]
    let (services, kinds) = (words(setting("rida_services")), words(setting("rida_kinds")))
    if !services.isEmpty || !kinds.isEmpty {
      var audience: [DraftValue.Entry] = []
      if !services.isEmpty { audience.append(.init("services", .list(services.map(DraftValue.text)))) }
      if !kinds.isEmpty { audience.append(.init("kinds", .list(kinds.map(DraftValue.text)))) }
      entries.append(.init("for", .keys(audience)))
    }
    entries.append(.init("title", title(setting)))
    entries.append(.init("opening", opening ?? .both(ar: "", en: "")))
    entries.append(.init("closing", closing ?? .both(ar: "", en: "")))
    return entries
  }

  private func title(_ setting: (String) -> String) -> DraftValue {
    let (ar, en) = (setting("rida_title_ar"), setting("rida_title_en"))
    if !ar.isEmpty || !en.isEmpty { return .both(ar: ar, en: en) }
    let title = setting("form_title")
    return title.isInArabicLetters ? .both(ar: title, en: "") : .both(ar: "", en: title)
  }

  private func code(_ id: String) -> String {
    if id.isEmpty { return "form" }
    let code = id.asCode
    if code != id, let settings { note(.nameChanged(id, to: code), settings, settings.rows[0].number, "form_id") }
    return code
  }

  private func version(_ written: String) -> Int {
    if let version = Int(written), (1...9999).contains(version) { return version }
    if !written.isEmpty, let settings {
      note(.settingNotCarried(written), settings, settings.rows[0].number, "version")
    }
    return 1
  }

  private func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

  private func nameOtherSettings() {
    guard let settings, let row = settings.rows.first else { return }
    for (column, heading) in settings.headings.sorted(by: { $0.key < $1.key }) {
      guard row.cells[column] != nil, !heading.key.hasPrefix("rida_"),
        !["form_title", "form_id", "version", "default_language"].contains(heading.key)
      else { continue }
      note(
        FormNote(
          sheet: settings.name, row: row.number, column: SheetTable.letters(column),
          reason: .settingNotCarried(heading.text)))
    }
  }
}

extension String {
  /// The name as a code: other signs than Latin letters, digits, `-` and `_` become `-`.
  var asCode: String {
    var code = String(
      unicodeScalars.prefix(64).map { scalar in
        let isFit = scalar.value < 128 && (scalar.properties.isAlphabetic || (48...57).contains(scalar.value))
        return isFit || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
      })
    while let first = code.first, first == "-" || first == "_" { code.removeFirst() }
    return code.isEmpty ? "q" : code
  }
}
