import Vocabulary

extension BothWordings {
  /// Why others were not asked, of several places; the association itself has no department. Nil where everybody was.
  func notAskedTable(
    of places: [(department: String?, name: LocalizedText, reasons: [AskedFigures.Reason])]
  ) -> ReportTable? {
    let rows = places.flatMap { place in
      place.reasons.map { reason -> [ReportTable.Cell] in
        [
          place.department.map { .code($0) } ?? .empty, .text(place.name), .code(reason.code), .text(reason.name),
          .count(reason.count),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return ReportTable(
      "not_asked", title: LocalizedText(ar: "من لم يُسأل", en: "Who was not asked"),
      columns: [
        .department, .departmentName,
        .column(
          "reason", .text, "رمز السبب", "Reason code", "رمز السبب في القواعد.", "The reason's code in the rules."),
        .column(
          "reason_name", .text, "السبب", "Reason", "لِمَ لم يُسأل؛ تقرره القواعد وحدها.",
          "Why nobody was asked; the rules alone decide."),
        .column(
          "number", .count, "العدد", "Number", "طلبات انتهت ولم يُسأل عنها.",
          "Requests that ended and were not asked about."),
      ], rows: rows)
  }
}
