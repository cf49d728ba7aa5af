import Surveys
import Vocabulary

/// How a page without scripts hides what is not asked: each look back of a condition has a slot, a pair of class names that
/// the style sheet knows. The options it looks for carry `t1`, and what waits for them stands inside `c1`, or inside `n1`
/// where it waits for none of them.
///
/// A browser that cannot look back (`:has`) shows everything, each condition with a sentence. So does a questionnaire with
/// more looks back than there are slots.
struct ConditionSlots {
  static let most = 8

  private struct Look: Hashable {
    let question: QuestionCode
    let codes: [Int]

    init(_ clause: Condition.Clause) {
      question = clause.question
      codes = clause.codes.sorted()
    }
  }

  private let asked: AskedQuestions
  private var slots: [Look: Int] = [:]
  /// The class names around each question that is asked. Each is made once: a long chain of conditions would otherwise be
  /// followed anew from every question, and by every way there is to its beginning.
  private var around: [QuestionCode: [String]] = [:]

  init(_ asked: AskedQuestions) {
    self.asked = asked
    for clause in asked.questions.flatMap({ $0.shownIf?.clauses ?? [] })
    where slots[Look(clause)] == nil && slots.count < Self.most {
      slots[Look(clause)] = slots.count + 1
    }
    // A condition looks back only: what is around the earlier question is known already.
    for question in asked.questions { around[question.code] = namesAround(question) }
  }

  /// The class names of an option; none where no condition looks for it.
  func tests(_ question: QuestionCode, _ code: Int) -> [String] {
    let numbers = slots.filter { $0.key.question == question && $0.key.codes.contains(code) }.values.sorted()
    return numbers.isEmpty ? [] : [numbers.map { "t\($0)" }.joined(separator: " ")]
  }

  /// The class names of what stands around a question, the outermost first: those of the questions it looks back at too.
  func wraps(_ question: Question) -> [String] { around[question.code] ?? namesAround(question) }

  private func namesAround(_ question: Question) -> [String] {
    var names: [String] = []
    for clause in question.shownIf?.clauses ?? [] {
      let before = around[clause.question] ?? []
      let own = slots[Look(clause)].map { [(clause.match == .any ? "c" : "n") + String($0)] } ?? []
      names += (before + own).filter { !names.contains($0) }
    }
    return names
  }

  /// Each condition of a question as a sentence, for who sees it whatever he answered.
  func sentences(_ question: Question, in language: Language) -> [String] {
    let texts = Texts(language)
    return (question.shownIf?.clauses ?? []).compactMap { clause in
      guard let earlier = asked.question(clause.question) else { return nil }
      let answers = earlier.options.filter { clause.codes.contains($0.code) }.map { $0.text[language] }
      return texts[
        "survey", clause.match == .any ? "only_if" : "only_if_not",
        ["asked": earlier.text[language], "answers": answers.joined(separator: language == .arabic ? " أو " : " or ")]]
    }
  }
}
