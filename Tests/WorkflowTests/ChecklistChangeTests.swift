import Testing
import Vocabulary
import Workflow

/// S2: what a service requires is corrected item by item, and never becomes unreadable.
@Suite struct ChecklistChangeTests {
  private func item(_ code: String, _ name: String = "وثيقة", validity: Requirement.Validity = .lasting) throws
    -> Requirement
  {
    Requirement(try #require(ItemCode(code)), name: LocalizedText(ar: name, en: "Document"), validity: validity)
  }

  @Test func itemsAreAddedCorrectedAndRemovedInTheirOrder() throws {
    let list = try Checklist([]).changed(by: .add(item("a"))).changed(by: .add(item("b")))
    #expect(list.requirements.map(\.item.text) == ["a", "b"])
    let corrected = try list.changed(by: .correct(item("a", validity: .sinceIssue)))
    #expect(corrected.requirements.map(\.validity) == [.sinceIssue, .lasting])
    #expect(try corrected.changed(by: .remove(item("a").item)).requirements.map(\.item.text) == ["b"])
  }

  @Test func whatCannotBeIsRefused() throws {
    let list = try Checklist([item("a")])
    #expect(throws: ChecklistRefusal.itemTaken) { try list.changed(by: .add(item("a"))) }
    #expect(throws: ChecklistRefusal.itemUnknown) { try list.changed(by: .correct(item("b"))) }
    #expect(throws: ChecklistRefusal.itemUnknown) { try list.changed(by: .remove(item("b").item)) }
    #expect(throws: ChecklistRefusal.nothingChanged) { try list.changed(by: .correct(item("a"))) }
    #expect(throws: ChecklistRefusal.arabicNameMissing) { try list.changed(by: .add(item("b", " "))) }
    let marked = "س" + String(repeating: "\u{064E}", count: 120)
    #expect(throws: ChecklistRefusal.arabicNameMissing) { try list.changed(by: .add(item("b", marked))) }
    let full = try Checklist((1...Checklist.mostItems).map { try item("i\($0)") })
    #expect(throws: ChecklistRefusal.tooManyItems) { try full.changed(by: .add(item("b"))) }
    #expect(throws: ChecklistRefusal.codeNotReadable) {
      try Service(opening: "رمز", in: .init("d")!, name: LocalizedText(ar: "خدمة", en: "Service"))
    }
  }
}
