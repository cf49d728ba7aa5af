import Collector
import Foundation
import Operations
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// What a delegate's page takes before it seals a sheet (C8): what the server would refuse is refused while its person is
/// there, at its question, in the server's words.
struct DelegateCheckTests {
  private struct Said: Decodable, Equatable {
    let question: String
    let words: String
  }

  private struct All: Decodable {
    let said: [Said]
    let empty: Bool
    let full: Bool
  }

  private let questionnaire = Questionnaire.everyType

  /// The page as a tablet takes it along, with all that the questionnaire asks.
  private func page(_ house: House, in language: Language) throws -> String {
    let survey = OpenSurvey(asked: questionnaire.everything, service: House.service.name)
    let whole = try Visitor.site(of: house).write(
      .survey(SurveyForm(survey, key: "", in: language, isAway: true)), in: language)
    let main = try #require(whole.firstMatch(of: /<main>.*<\/main>/.dotMatchesNewlines()))
    return String(main.0)
  }

  /// What the page says of each of these sheets, of an empty one, and of one without a fault.
  private func said(of sheets: [[String: [String]]], on page: String) throws -> All {
    let sheets = String(decoding: try JSONEncoder().encode(sheets), as: UTF8.self)
    return try BrowserScript.run(
      [PackageResources.delegate_check_js],
      """
      const form = document.querySelector('form')
      const fill = (sheet) => {
        form.reset()
        for (const field of form.elements) {
          const values = sheet[field.name]
          if (!values) continue
          if (['radio', 'checkbox'].includes(field.type)) field.checked = values.includes(field.value)
          else field.value = values[0]
        }
      }
      const said = (\(sheets)).map((sheet) => {
        fill(sheet)
        const fault = unfit(form)
        return { question: fault?.set.id ?? '', words: fault?.words ?? '' }
      })
      fill({})
      const empty = answered(form)
      // A question whose condition does not hold has no answer.
      fill({ W2: ['بقي السقف'], H1: [' '] })
      const hidden = answered(form)
      fill({ H1: ['٧'] })
      document.body.textContent = JSON.stringify({ said, empty: empty || hidden, full: answered(form) })
      """, style: PackageResources.visitor_css, showing: page)
  }

  /// What the server says of them.
  private func refused(_ sheet: [String: [String]], in language: Language) -> Said {
    do throws(AnswerSheetRefusal) {
      _ = try AnswerSheet(reading: sheet, for: questionnaire)
      return Said(question: "", words: "")
    } catch {
      guard case .form(let question?) = Refused(error).place else { return Said(question: "?", words: "?") }
      return Said(question: question, words: Refused(error).words(in: language))
    }
  }

  @Test(arguments: Language.allCases) func c8WhatTheServerWouldRefuseIsRefusedBeforeItIsSealed(
    language: Language
  ) async throws {
    var sheets: [[String: [String]]] = [
      ["Q9": ["5", "4"]], ["Q9": ["5", "4", "1"]], ["Q1": ["5"], "Q9": ["5", "4", "3", "2"]], ["Q8": ["10"]],
    ]
    sheets += ["abc", "7", "٧", "+7", "0", "26", "٢٦", "-3", "7 أفراد", "1e1", "07", "99999999999999999999", " 4 "]
      .map { ["H1": [$0]] }
    sheets += [
      "2026-10-03", "٣/١٠/٢٠٢٦", "21/4/1448", "٢١/٤/١٤٤٨هـ", "1448-04-21 AH", "3.10.2026م", "غداً", "2026-10",
      "3-10/2026",
      "2026-02-30", "31/4/1448", "30/13/1448", "1990-01-01", "1/1/1400", "2199-01-01",
    ].map { ["H2": [$0]] }
    sheets += [["Q2": ["2"], "W2": ["بقي السقف"], "H1": ["x"], "H2": ["x"]]]
    let said = try said(of: sheets, on: try page(try await House(), in: language))
    #expect(said.said == sheets.map { refused($0, in: language) })
    #expect(Set(said.said.map(\.question)) == ["", "Q9", "H1", "H2"] && !said.empty && said.full)
  }

  /// Both calendars to the day: at the ends of the bounds, and where a month has no thirtieth day.
  @Test func aDayIsReadAsTheServerReadsIt() async throws {
    var chance = Seeded(state: 5)
    let sheets: [[String: [String]]] = (0..<300).map { _ in
      let (year, month, day) = (1438 + chance.next() % 14, 1 + chance.next() % 12, 27 + chance.next() % 4)
      return ["H2": ["\(day)/\(month)/\(year)"]]
    }
    let said = try said(of: sheets, on: try page(try await House(), in: .english)).said
    #expect(said == sheets.map { refused($0, in: .english) })
    #expect(Set(said.map(\.words)).count == 3)
  }

  @Test func theBoundsGoAlongAndNoPublicPageCarriesThem() async throws {
    let house = try await House()
    let link = "/s/\(try await house.completedRequest())"
    #expect(try await !Visitor(house).get(link).text.contains("data-bounds"))
    #expect(try page(house, in: .arabic).ranges(of: "data-bounds=").count == 3)
  }
}
