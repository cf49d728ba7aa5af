public import Reports
import Storage
import Surveys
public import Vocabulary
import Workflow

extension Engine {
  /// The anonymous answers to a questionnaire version, for statistics programs. Those that are set aside are counted, and
  /// are rows, with their reasons, where they are asked for.
  public func responses(to reference: String, withAside: Bool = false) async throws -> ResponseDataSet {
    try await store.read { ledger in
      let questionnaires = try ledger.questionnaires()
      guard let questionnaire = questionnaires.first(where: { $0.reference == reference }) else {
        throw ExportRefusal.unknown(reference, known: questionnaires.map(\.reference))
      }
      var set = ResponseDataSet(
        of: questionnaire, departments: try ledger.departments().map { ($0.code, $0.name) },
        services: try ledger.services().map { ($0.code, $0.name) }, withAside: withAside)
      try ledger.forEachResponse(to: questionnaire) { set.add($1, in: $0, aside: $2) }
      set.sort()
      return set
    }
  }
}

/// Why answers cannot be given out as a file.
public enum ExportRefusal: Refusal {
  /// There is no such questionnaire version; those that there are stand beside.
  case unknown(String, known: [String])

  public var words: LocalizedText {
    switch self {
    case .unknown(let reference, let known):
      LocalizedText(
        ar: "لا إصدار من استبيان باسم «\(reference)». الإصدارات الموجودة: \(known.joined(separator: "، ")).",
        en: "There is no questionnaire version “\(reference)”. There are: \(known.joined(separator: ", ")).")
    }
  }
}
