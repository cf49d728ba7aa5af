public import Vocabulary

/// One of the four references in the relations employee's hands (R1–R4).
public enum Reference: String, Hashable, Sendable, CaseIterable, Codable {
  case bylaws = "R1"
  case researchGuide = "R2"
  case supportGuide = "R3"
  case requestForm = "R4"

  public var clause: ClauseID {
    switch self {
    case .bylaws: .r1
    case .researchGuide: .r2
    case .supportGuide: .r3
    case .requestForm: .r4
    }
  }

  /// As the policy names it.
  public var name: LocalizedText { clause.text }

  /// What an employee looks for in it.
  public var use: LocalizedText {
    switch self {
    case .bylaws:
      LocalizedText(
        ar: "أهداف الجمعية وأجهزتها وصلاحيات كل جهاز.",
        en: "The association's aims, its bodies and what each may decide.")
    case .researchGuide:
      LocalizedText(
        ar: "كيف تُبحث الحالة، وبمَ يُجاب من لم تتضح له الإجراءات.",
        en: "How a case is studied, and what to answer when the procedure is unclear.")
    case .supportGuide:
      LocalizedText(
        ar: "من يستحق الدعم، وأنواعه وحدوده وأولوياته.",
        en: "Who is entitled to support, its kinds, limits and priorities.")
    case .requestForm:
      LocalizedText(
        ar: "ما يقدمه طالب الدعم من بيانات ووثائق، وما يقر به.",
        en: "The data and documents an applicant gives, and what he declares.")
    }
  }
}
