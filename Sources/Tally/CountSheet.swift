public import Vocabulary

/// Counts as one short text, the way a database keeps them: under each heading, how often each code was seen.
///
/// Of answers, `Q1=4:3,5:12 Q2=3:15`: twelve gave 5 to Q1. Of answers given together, `Q1/Q2=503:7`: seven gave 5 to Q1 and
/// 3 to Q2; the code of a pair is the first answer's times a hundred and the second's. Headings and codes are in ascending
/// order, whatever came first: a sheet tells nothing of the order of arrival. Codes of answers lie between 0 and 99.
public struct CountSheet: Hashable, Sendable {
  struct Count: Hashable, Sendable {
    let code: Int
    var number: Int
  }

  struct Group: Hashable, Sendable {
    let heading: String
    var counts: [Count] = []
  }

  private(set) var groups: [Group] = []

  public init() {}

  public var isEmpty: Bool { groups.isEmpty }

  /// Counts one more answer to a question.
  public mutating func add(_ question: QuestionCode, _ answer: Int) { add(1, of: answer, under: question.text) }

  /// Counts one more pair of answers given together.
  public mutating func add(_ first: QuestionCode, _ answer: Int, with second: QuestionCode, _ other: Int) {
    add(1, of: answer * 100 + other, under: first.text + "/" + second.text)
  }

  /// Adds the counts of another sheet.
  public mutating func add(_ other: CountSheet) {
    if isEmpty { return self = other }
    for group in other.groups {
      let place = place(of: group.heading)
      for count in group.counts { groups[place].add(count.number, of: count.code) }
    }
  }

  public static func + (one: CountSheet, other: CountSheet) -> CountSheet {
    var sum = one
    sum.add(other)
    return sum
  }

  /// How often each answer was given to each question; nil where the sheet is not one of answers.
  public var answers: [(question: QuestionCode, answer: Int, number: Int)]? {
    var cells: [(question: QuestionCode, answer: Int, number: Int)] = []
    for group in groups {
      guard let question = QuestionCode(group.heading) else { return nil }
      for count in group.counts { cells.append((question, count.code, count.number)) }
    }
    return cells
  }

  /// How often each pair of answers was given; nil where the sheet is not one of pairs.
  public var pairs: [(first: QuestionCode, answer: Int, second: QuestionCode, other: Int, number: Int)]? {
    var cells: [(first: QuestionCode, answer: Int, second: QuestionCode, other: Int, number: Int)] = []
    for group in groups {
      let names = group.heading.split(separator: "/").map { QuestionCode(String($0)) }
      guard names.count == 2, let first = names[0], let second = names[1] else { return nil }
      for count in group.counts { cells.append((first, count.code / 100, second, count.code % 100, count.number)) }
    }
    return cells
  }

  mutating func add(_ number: Int, of code: Int, under heading: String) {
    add(number, of: code, at: place(of: heading))
  }

  mutating func add(_ number: Int, of code: Int, at place: Int) { groups[place].add(number, of: code) }

  /// The place of a heading among the groups; it is there from now on.
  mutating func place(of heading: String) -> Int {
    // A sheet is mostly read in its own order.
    if groups.last?.heading == heading { return groups.endIndex - 1 }
    if let known = groups.firstIndex(where: { $0.heading == heading }) { return known }
    let place = groups.firstIndex { heading < $0.heading } ?? groups.endIndex
    groups.insert(Group(heading: heading), at: place)
    return place
  }
}

extension CountSheet.Group {
  fileprivate mutating func add(_ number: Int, of code: Int) {
    if let last = counts.last, last.code < code {
      counts.append(CountSheet.Count(code: code, number: number))
    } else if let known = counts.firstIndex(where: { $0.code >= code }) {
      if counts[known].code == code {
        counts[known].number += number
      } else {
        counts.insert(CountSheet.Count(code: code, number: number), at: known)
      }
    } else {
      counts.append(CountSheet.Count(code: code, number: number))
    }
  }
}
