import Testing
import Vocabulary
import Workflow

/// What a public form admits (C5, C6, C7).
@Suite struct PublicRequestTests {
  private func entry(_ kind: RequestKind, via: String = "") -> PublicEntry {
    var entry = PublicEntry()
    entry.kind = kind.rawValue
    entry.service = "family/rent-support"
    entry.name = "  نورة   البلوي "
    entry.nationalID = "١٠٠٠٠٠٠٠٠٨"
    entry.mobile = "٠٥٥٥١٢٣٤٥٦"
    entry.text = "إيجار متأخر"
    (entry.city, entry.times, entry.via) = ("تبوك", "مساءً", via)
    return entry
  }

  @Test func eachDoorHasItsChannel() throws {
    #expect(try PublicRequest(entry(.support)).channel == .website)
    #expect(try PublicRequest(entry(.support, via: "C5")).channel == .assistanceRequest)
    #expect(try PublicRequest(entry(.inquiry, via: "C1")).channel == .website)
    #expect(try PublicRequest(entry(.volunteering, via: "C5")).channel == .volunteering)
  }

  @Test func whatWasTypedStandsInTheRequest() throws {
    let support = try PublicRequest(entry(.support))
    #expect(support.nationalID?.digits == "1000000008" && support.mobile.text == "+966555123456")
    #expect(support.data.map(\.value) == ["نورة البلوي", "+966555123456", "إيجار متأخر"])
    #expect(support.reception(requiring: Desk.requirements).checklist == Desk.requirements)
    let inquiry = try PublicRequest(entry(.inquiry))
    #expect(inquiry.nationalID == nil && inquiry.inquiries == [Inquiry(question: "إيجار متأخر")])
    #expect(inquiry.reception(requiring: Desk.requirements).checklist.requirements.isEmpty)
    #expect(try PublicRequest(entry(.volunteering)).data.map(\.value).suffix(3) == ["تبوك", "إيجار متأخر", "مساءً"])
  }

  @Test func allThatIsToBeMendedIsSaidAtOnce() throws {
    do throws(PublicRequestRefusal) {
      _ = try PublicRequest(PublicEntry())
      Issue.record("an empty form was taken")
    } catch {
      #expect(error.problems.map(\.field) == ["kind", "service", "name", "mobile", "text"])
    }
    var wrong = entry(.support)
    (wrong.nationalID, wrong.text) = ("1000000009", String(repeating: "ن", count: 2_001))
    do throws(PublicRequestRefusal) {
      _ = try PublicRequest(wrong)
      Issue.record("a wrong number was taken")
    } catch {
      #expect(error.problems == [.nationalID(.checkDigit), .tooLong(.text, most: 2_000)])
    }
    for kind in ["internal", "gift", ""] {
      var other = entry(.support)
      other.kind = kind
      #expect(throws: PublicRequestRefusal.self) { try PublicRequest(other) }
    }
    for problem in [PublicProblem.kindMissing, .serviceMissing, .mobile] {
      #expect(!problem.words.ar.isEmpty && !problem.words.en.isEmpty)
    }
  }

  @Test(arguments: [(PublicEntry.longestLine, "إلى ١٢٠ حرفاً على"), (PublicEntry.longestText, "إلى ٢٠٠٠ حرف على")])
  func theNounFollowsItsNumberWhereATextIsTooLong(most: Int, words: String) {
    #expect(PublicProblem.tooLong(.city, most: most).words.ar.contains(words))
  }

  @Test func theNumberForThePhoneFindsItsRequestAndASlipOfTheTongue() throws {
    for high in [0, 1, 0xABCD_EF01_2345_6789, UInt64.max] {
      let id = RequestID(high: high, low: 7)
      let reference = RequestReference(of: id)
      let read = try #require(RequestReference(Numerals.arabicIndic(reference.grouped)))
      #expect(read == reference && reference.digits.count == 9 && "01".contains(reference.digits.prefix(1)))
      #expect(id.bytes.starts(with: read.keys.first.prefix(3)) && read.keys.first.count == 16)
      for place in 0..<9 {
        var digits = Array(reference.digits)
        digits[place] = digits[place] == "9" ? "0" : Character(String((digits[place].wholeNumberValue ?? 0) + 1))
        #expect(RequestReference(String(digits)) == nil)
      }
    }
    for written in ["", "12345678", "0555123456", "167772160", "abcdefghi"] {
      #expect(RequestReference(written) == nil, "\(written)")
    }
  }
}
