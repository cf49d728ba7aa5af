import Operations
import Vocabulary
import Workflow

/// Why a step's form cannot be read: all that is to be mended in it.
struct StepFormRefusal: Refusal {
  let problems: [FieldProblem]
}

/// What was entered in a step's form, read field by field, so that all that is to be mended is said at once.
extension StepForm {
  /// The steps that the form means: one, or two where a document was handed in and compared at once.
  ///
  /// - Parameters:
  ///   - committee: the members of the research committee now.
  ///   - owners: who can take a request on.
  func steps(
    _ fields: FormFields, committee: [StaffID] = [], owners: [StaffID] = []
  ) throws(StepFormRefusal) -> [Step] {
    var problems: [FieldProblem] = []
    let steps = read(fields, committee, owners, &problems)
    guard problems.isEmpty else { throw StepFormRefusal(problems: problems) }
    return steps
  }

  private func read(
    _ fields: FormFields, _ committee: [StaffID], _ owners: [StaffID], _ problems: inout [FieldProblem]
  ) -> [Step] {
    switch self {
    case .itemProvided:
      let item = Self.item(fields, &problems)
      let document = Document(
        reference: fields.first("reference"), issued: Self.day("issued", fields, &problems),
        expires: Self.day("expires", fields, &problems))
      return item.map {
        [.itemProvided(item: $0, document: document)]
          + (fields.first("matched") == "1" ? [.itemMatched(item: $0)] : [])
      } ?? []
    case .itemMatched: return Self.item(fields, &problems).map { [.itemMatched(item: $0)] } ?? []
    case .completenessConfirmed: return [.completenessConfirmed]
    case .referred: return [.referred(question: fields.first("question"))]
    case .referralAnswered: return [.referralAnswered(answer: fields.first("answer"), told: true)]
    case .dataChanged: return [.dataChanged(values: Self.changes(fields, &problems))]
    case .declarationSigned:
      // A digest that is none is the digest of other data.
      let digest = DataDigest(fields.first(Self.digestField)) ?? .ofNothing
      return [.declarationSigned(Signature(.paper(scan: fields.first("scan")), digest: digest))]
    case .twoWeeksExplained: return [.twoWeeksExplained]
    case .submitted: return [.submittedToCommittee]
    case .decided:
      let verdict = Verdict(rawValue: fields.first("verdict"))
      if verdict == nil { problems.append(FieldProblem("verdict", Self.verdictMissing, .s5)) }
      let present = (fields.values["present"] ?? []).compactMap { StaffID($0) }
      return verdict.map {
        [.decided(Ruling($0, reason: fields.first("reason"), committee: committee, present: present))]
      } ?? []
    case .decisionSent: return [.decisionSent]
    case .registered: return [.registered]
    case .delivered: return [.delivered]
    case .assigned:
      let owner = StaffID(fields.first("owner")).flatMap { owners.contains($0) ? $0 : nil }
      if owner == nil { problems.append(FieldProblem("owner", Self.ownerMissing, .g0)) }
      return owner.map { [.assigned(owner: $0)] } ?? []
    case .answered: return [.answered(Reply(topic: TopicCode(fields.first("topic")), answer: fields.first("answer")))]
    case .withdrawn: return [.withdrawn(reason: fields.first("reason"))]
    case .reopened: return [.reopened(reason: fields.first("reason"))]
    }
  }

  private static func item(_ fields: FormFields, _ problems: inout [FieldProblem]) -> ItemCode? {
    let item = ItemCode(fields.first("item"))
    if item == nil { problems.append(FieldProblem("", itemMissing, .s2)) }
    return item
  }

  /// A date in either calendar; nil where none is written.
  private static func day(_ name: String, _ fields: FormFields, _ problems: inout [FieldProblem]) -> Day? {
    let written = fields.first(name)
    guard !written.isEmpty else { return nil }
    do throws(DateRefusal) { return try DateEntry(written).day } catch {
      problems.append(FieldProblem(name, error.words, .s2))
      return nil
    }
  }

  /// The fields in which something else is written than stood there when the page was shown.
  private static func changes(_ fields: FormFields, _ problems: inout [FieldProblem]) -> [FieldValue] {
    var changes: [FieldValue] = []
    for field in FormField.support where fields.values[field.code.text] != nil {
      do throws(FormFieldRefusal) {
        let (written, was) = (fields.first(field.code.text), fields.first("was_\(field.code.text)"))
        let value = try field.reading(written)
        if value != was && written != field.typed(was) { changes.append(FieldValue(field.code, value)) }
      } catch {
        problems.append(FieldProblem(field.code.text, error.words, .r4))
      }
    }
    return changes
  }

  private static let verdictMissing = LocalizedText(ar: "اختر القرار: قبول أو رفض.", en: "Choose the decision.")
  private static let ownerMissing = LocalizedText(
    ar: "اختر من يتولى الطلب من القائمة.", en: "Choose who takes the request on from the list.")
  private static let itemMissing = LocalizedText(ar: "اختر البند من القائمة.", en: "Choose the item from the list.")
}

extension StepRefusal {
  /// The field of the form at which it can be mended; empty where it belongs to none.
  var field: String {
    switch self {
    case .questionMissing: "question"
    case .answerMissing: "answer"
    case .reasonMissing: "reason"
    case .topicMissing: "topic"
    case .referenceMissing: "reference"
    case .scanMissing: "scan"
    case .tooFewPresent, .notOfTheCommittee: "present"
    default: ""
    }
  }
}
