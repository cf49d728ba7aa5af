import Vocabulary

extension BothWordings {
  /// The answers of a report that are set aside: a row for each reason.
  func setAsideTable(of setAside: SetAsideFigures) -> ReportTable {
    ReportTable(
      "set_aside", title: LocalizedText(ar: "المنحّاة جانباً", en: "Set aside"),
      columns: [
        ReportTable.Column(
          "reason", .text, label: LocalizedText(ar: "رمز السبب", en: "Reason code"),
          meaning: LocalizedText(
            ar: "رمز القاعدة التي نُحّيت بها الإجابة؛ وتفصيلها في docs/methods.md.",
            en: "The code of the rule by which answers were set aside; docs/methods.md gives it in full.")),
        ReportTable.Column(
          "reason_name", .text, label: LocalizedText(ar: "السبب", en: "Reason"),
          meaning: LocalizedText(ar: "السبب بالكلمات.", en: "The reason in words.")),
        ReportTable.Column(
          "answers", .count, label: LocalizedText(ar: "الإجابات", en: "Answers"),
          meaning: LocalizedText(
            ar: "كم إجابة لها هذا السبب؛ وما له سببان يُعدّ في كليهما. ليست في أي مؤشر.",
            en: "How many answers have this reason; one with two is counted under both. They are in no indicator.")),
      ],
      rows: setAside.reasons.map { reason in
        [.code(reason.reason), .text(self { $0.name(ofReason: reason.reason) }), .count(reason.answers)]
      })
  }
}
