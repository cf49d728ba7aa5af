import CReadStat
import Foundation
import Reports
import Surveys
import Tally
import Testing
import Vocabulary

/// The anonymous answers as files of statistics programs: everything that was chosen, and nothing else.
@Suite struct DataSetTests {
  private static let secret = "كلمات لا تخرج"
  private static let departments: [(code: DepartmentCode, name: LocalizedText)] = [
    (code("repair-and-maintenance"), LocalizedText(ar: "قسم الترميم والصيانة", en: "Repair and maintenance")),
    (code("aid"), LocalizedText(ar: "قسم المساعدات", en: "Aid")),
  ]
  private static let services: [(code: ServiceCode, name: LocalizedText)] = [
    (code("roof"), LocalizedText(ar: "ترميم سقف", en: "Roof repair"))
  ]

  private static let questionnaire: Questionnaire = {
    let words = LocalizedText(ar: "ما مدى رضاك عن الخدمة؟", en: "How satisfied are you with the service?")
    let scale = Scale(
      direction: .bestFirst,
      options: [
        Option(code: 1, text: LocalizedText(ar: "رضا تام", en: "Fully satisfied")),
        Option(code: 2, text: LocalizedText(ar: "عدم رضا", en: "Dissatisfied")),
        Option(code: 9, text: LocalizedText(ar: "لا أعرف", en: "I do not know"), outsideBase: true),
      ], favourable: 1)
    let options = [4, 7].map { Option(code: $0, text: LocalizedText(ar: "سبب \($0)", en: "Reason \($0)")) }
    let yesNo = [1, 2].map { Option(code: $0, text: LocalizedText(ar: "\($0)", en: "\($0)")) }
    return Questionnaire(
      code: code("service-served"), version: 3, status: .published, outcome: .served,
      title: LocalizedText(ar: "استبيان", en: "Survey"), opening: words, closing: words,
      questions: [
        Question(code: code("Q-1"), form: .scale(scale), text: words, indicator: .satisfaction),
        Question(code: code("2"), form: .chips(options, most: 2), text: words),
        Question(code: code("Q3"), form: .openText(limit: 500), text: words),
        Question(code: code("Q4"), form: .callBack(yesNo), text: words),
      ])
  }()

  private static func set(order: [Int] = [0, 1, 2]) throws -> ResponseDataSet {
    var set = ResponseDataSet(of: questionnaire, departments: departments, services: services)
    let sheets: [[String: [String]]] = [
      ["Q-1": ["1"], "2": ["7"], "Q3": [secret], "Q4": ["1"]], ["Q-1": ["9"], "2": ["4", "7"]],
      ["Q3": [secret], "Q4": ["2"]],
    ]
    for place in order {
      let department = place == 1 ? "aid" : "repair-and-maintenance"
      let stratum = Stratum(
        day: Day(number: 20_737 - place), department: code(department), service: code("roof"), channel: .phone,
        mode: .ownPhone, survey: questionnaire.reference)
      set.add(try AnswerSheet(reading: sheets[place], for: questionnaire), in: stratum)
    }
    set.sort()
    return set
  }

  @Test(arguments: Language.allCases)
  func whatWasChosenComesBackFromSPSS(_ language: Language) throws {
    let read = try ReadDataSet(try Self.set().spss(in: language))
    #expect(read.names == ["day", "department", "service", "channel", "mode", "Q_1", "Q2_4", "Q2_7"])
    let day = { (number: Int) in String((number + 141_428) * 86_400) }
    #expect(
      read.rows == [
        [day(20_735), "repair-and-maintenance", "roof", "C2", "link", nil, nil, nil],
        [day(20_736), "aid", "roof", "C2", "link", "9", "1", "1"],
        [day(20_737), "repair-and-maintenance", "roof", "C2", "link", "1", "0", "1"],
      ])
    #expect(read.labels[5] == Self.questionnaire.questions[0].text[language])
    let scale = try #require(read.valueLabels[read.labelSets[5]])
    #expect(scale["1"] == (language == .arabic ? "رضا تام" : "Fully satisfied") && scale.count == 3)
    let departments = try #require(read.valueLabels[read.labelSets[1]])
    #expect(departments["repair-and-maintenance"] == Self.departments[0].name[language])
    #expect(read.missing[5] == [9], "outside the base is a missing value")
    #expect(read.measures[5] == READSTAT_MEASURE_ORDINAL && read.formats[0] == "SDATE10")
    #expect(read.created == 20_737 * 86_400)
  }

  @Test func wordsAndWishesForACallStayInside() throws {
    let set = try Self.set()
    let files = [set.list, set.codebook(in: .arabic), try set.spss(in: .arabic)].map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(files.allSatisfy { !$0.contains(Self.secret) && !$0.contains("Q3") && !$0.contains("Q4") })
  }

  @Test func theOrderOfTheRowsTellsNothing() throws {
    let (one, other) = (try Self.set(), try Self.set(order: [2, 0, 1]))
    #expect(one.list == other.list)
    let (first, second) = (try one.spss(in: .arabic), try other.spss(in: .arabic))
    #expect(first == second)
  }

  @Test func theListSaysTheSameAsTheFileOfSPSS() throws {
    let set = try Self.set()
    let list = try #require(ReadList(set.list))
    let read = try ReadDataSet(try set.spss(in: .english))
    #expect(list.heads == read.names && list.records.map { $0["day"] } == ["2026-10-09", "2026-10-10", "2026-10-11"])
    for (record, row) in zip(list.records, read.rows) {
      for (name, value) in zip(read.names, row).dropFirst() { #expect(record[name] == value ?? "") }
    }
    let codebook = try #require(ReadList(set.codebook(in: .arabic)))
    #expect(codebook.record(["variable": "Q_1", "value": "9"])?["missing"] == "1")
    #expect(codebook.record(["variable": "channel", "value": "C2"])?["value_label"] == "الاتصالات الهاتفية")
  }

  @Test func anEmptyQuestionnaireIsAnEmptyFile() throws {
    let set = ResponseDataSet(of: Self.questionnaire, departments: [], services: [])
    let read = try ReadDataSet(try set.spss(in: .arabic))
    #expect(read.rows.isEmpty && read.names.count == set.variables.count)
    let list = try #require(ReadList(set.list))
    #expect(list.records.isEmpty)
  }
}
