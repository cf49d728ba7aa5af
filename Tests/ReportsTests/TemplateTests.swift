import Foundation
import Mustache
import Testing
import Vocabulary

@testable import Reports

/// Every tag of every template is filled by the page: Mustache itself would leave a wrong name silently empty.
@Suite struct TemplateTests {
  @Test(arguments: Language.allCases)
  func everyTagHasItsValue(_ language: Language) throws {
    let report = try SampleAssociation.report()
    var walk = TemplateWalk(sources: Templates.sources.mapValues { String(decoding: $0, as: UTF8.self) })
    walk.visit("monthly", [MonthlyPage(of: report, in: language)])
    walk.visit("report", [try ImprovementSample.report().page(in: language)])
    walk.visit("report", [try ImprovementSample.boardReport().page(in: language)])
    #expect(walk.unresolved == [])
    #expect(walk.visited == Set(Templates.sources.keys), "a template that no page uses")
  }

  /// What is not looked up by reflection answers to every name it has.
  @Test func aTableAnswersToAllItsNames() {
    let cell = TablePart.Cell(label: "a", text: "b", dir: "rtl", notes: ["c"], spans: [2])
    let row = TablePart.Row(head: "d", cells: [cell])
    let parts: [any MustacheParent] = [cell, row, TablePart(caption: "e", heads: ["f"], rows: [row])]
    for part in parts {
      for child in Mirror(reflecting: part).children {
        #expect(part.child(named: child.label ?? "").map { "\($0)" } == "\(child.value)")
      }
      #expect(part.child(named: "nmae") == nil)
    }
  }

  @Test func aWrongTagIsFound() {
    var walk = TemplateWalk(sources: ["page": "{{#list}}{{name}}{{/list}}{{nmae}}"])
    walk.visit("page", [["list": [["name": "x"]]] as [String: Any]])
    #expect(walk.unresolved == ["page: nmae"])
  }
}

/// A reading of templates beside the values they are given, that notes each name nothing answers to.
private struct TemplateWalk {
  let sources: [String: String]
  private(set) var unresolved: Set<String> = []
  private(set) var visited: Set<String> = []

  init(sources: [String: String]) { self.sources = sources }

  mutating func visit(_ template: String, _ stack: [Any]) {
    visited.insert(template)
    guard let source = sources[template] else {
      unresolved.insert("no template \(template)")
      return
    }
    walk(source[...], in: template, stack)
  }

  private mutating func walk(_ source: Substring, in template: String, _ stack: [Any]) {
    var rest = source
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      let tag = rest[open.upperBound..<close.lowerBound].trimmingPrefix("{")
      rest = rest[close.upperBound...]
      let name = tag.dropFirst().trimmingCharacters(in: .whitespaces)
      switch tag.first {
      case "#", "^":
        guard let end = rest.firstRange(of: "{{/\(name)}}") else {
          unresolved.insert("\(template): \(name) is not closed")
          return
        }
        let inner = rest[..<end.lowerBound]
        rest = rest[end.upperBound...]
        section(name, inner, in: template, stack)
      case ">": visit(name, stack)
      case "/", "!": break
      default: if find(String(tag), stack) == nil { unresolved.insert("\(template): \(tag)") }
      }
    }
  }

  private mutating func section(_ name: String, _ inner: Substring, in template: String, _ stack: [Any]) {
    guard let found = find(name, stack) else {
      unresolved.insert("\(template): \(name)")
      return
    }
    let mirror = Mirror(reflecting: found)
    if mirror.displayStyle == .collection {
      for child in mirror.children { walk(inner, in: template, stack + [child.value]) }
    } else if mirror.displayStyle == .optional {
      if let child = mirror.children.first { walk(inner, in: template, stack + [child.value]) }
    } else {
      walk(inner, in: template, stack + [found])
    }
  }

  private func find(_ name: String, _ stack: [Any]) -> Any? {
    if name == "." { return stack.last }
    for value in stack.reversed() {
      if let dictionary = value as? [String: Any], let found = dictionary[name] { return found }
      if let found = Mirror(reflecting: value).children.first(where: { $0.label == name }) { return found.value }
    }
    return nil
  }
}
