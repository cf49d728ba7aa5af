import Foundation
import Testing
import Vocabulary

@testable import Imports

/// Importing again adds only what is new, whichever way the bad rows were mended.
struct MendingTests {
  private let plan: ImportPlan
  private let header = "date,department,unit,answer"

  init() throws { plan = try Samples.examplePlan() }

  private func read(_ text: String) throws -> ImportReading { try plan.read(Array(text.utf8)) }
  private func keys(_ reading: ImportReading) -> Set<RowKey> { Set(reading.rows.map(\.key)) }
  private func rejects(_ reading: ImportReading) -> String {
    String(decoding: reading.rejectsFile(in: .arabic).dropFirst(3), as: UTF8.self)
  }

  @Test func theSameFileGivesTheSameKeysAndTwinsTheirOwn() throws {
    let text = "\(header)\n02/06/2021,Forensic,x,1\n02/06/2021,Forensic,x,1\n02/06/2021,Forensic,x,2\n"
    let reading = try read(text)
    #expect(keys(reading).count == 3)
    #expect(try keys(read(text.replacing("\n", with: "\r\n").replacing(",", with: ";"))) == keys(reading))
  }

  @Test func aMendedLineAddsItselfAlone() throws {
    let rows = ["02/06/2021,Forensic,x,1", "31/06/2021,Forensic,x,1", "02/06/2021,Forensic,x,1"]
    let before = try read(([header] + rows).joined(separator: "\n"))
    let after = try read(([header] + rows).joined(separator: "\n").replacing("31/06", with: "02/06"))
    #expect(before.rows.count == 2)
    #expect(keys(before).isSubset(of: keys(after)))
    #expect(keys(after).count == 3)
  }

  @Test func anotherMapsRowsAreOtherRows() throws {
    let text = "\(header)\n02/06/2021,Forensic,x,1\n"
    let yaml = String(decoding: try Samples.exampleFile("map.yaml"), as: UTF8.self)
    let other = try ImportPlan(
      ImportMap(reading: yaml.replacing("nhs-fft-2021-22", with: "other")), for: Samples.friendsAndFamily())
    #expect(try keys(other.read(Array(text.utf8))).isDisjoint(with: keys(read(text))))
  }

  @Test func theRejectsFileOfTheExcerptComesBackAsItWas() throws {
    let first = try plan.read(try Samples.exampleFile("excerpt.csv"))
    let again = try plan.read(first.rejectsFile(in: .arabic))
    #expect(again.rows.isEmpty)
    #expect(again.rejected.map(\.fields) == first.rejected.map(\.fields))
    #expect(again.rejected.map(\.faults) == first.rejected.map(\.faults))
    #expect(again.rejectsFile(in: .arabic) == first.rejectsFile(in: .arabic))
  }

  @Test func mendedRejectsAreTakenInOnceHoweverTheyAreMended() throws {
    let first = try plan.read(try Samples.exampleFile("excerpt.csv"))
    let mended = rejects(first).replacing("\"Unknown\"", with: "\"Forensic\"")
    let second = try read(mended)
    #expect(second.rows.count == 5)
    #expect(keys(second).isDisjoint(with: keys(first)))
    let third = try read(rejects(second).replacing("\"7\"", with: "\"6\""))
    #expect(third.rows.count == 36)
    let all = try read(mended.replacing("\"7\"", with: "\"2\""))
    #expect(keys(all) == keys(second).union(keys(third)))
    #expect(all.rejected.count == 6)
  }

  @Test func aRowThatABetterMapAdmitsComesInOnceByEitherFile() throws {
    let yaml = String(decoding: try Samples.exampleFile("map.yaml"), as: UTF8.self)
    let poor = try ImportPlan(
      ImportMap(reading: yaml.replacing("\"Forensic\":", with: "\"Other\":")), for: Samples.friendsAndFamily())
    let file = Array("\(header)\n02/06/2021,Forensic,x,1\n02/06/2021,Forensic,x,1\n".utf8)
    let first = try poor.read(file)
    #expect(first.rejected.count == 2)
    let byRejects = try plan.read(first.rejectsFile(in: .english)).rows
    let byFile = try plan.read(file).rows
    #expect(byRejects.count == 2 && byFile.count == 2)
    for (one, other) in zip(byRejects, byFile) {
      #expect(!one.keys.isDisjoint(with: other.keys))
      #expect(one.keys == [one.key] && other.keys.count == 2)
    }
    #expect(byRejects[0].keys.isDisjoint(with: byFile[1].keys))
  }

  @Test func theSameLineOfAnotherFileIsAnotherRow() throws {
    let files = ["02/06/2021,Forensic,x,7", "03/06/2021,Forensic,y,7"].map { "\(header)\n\($0)\n" }
    let mended = try files.map { try read(rejects(read($0)).replacing("\"7\"", with: "\"1\"")) }
    #expect(mended.map(\.rows.count) == [1, 1])
    #expect(keys(mended[0]).isDisjoint(with: keys(mended[1])))
  }

  @Test func aBrokenQuoteIsMendedInTheRejectsFile() throws {
    let first = try read("\(header)\n02/06/2021,Forensic,\"x,1\n02/06/2021,Forensic,y,1\n")
    #expect(first.rejected.map(\.faults) == [[.brokenQuote]])
    #expect(first.rejected.first?.fields == ["02/06/2021", "Forensic", "\"x", "1"])
    // Written out cell by cell the row looks sound; it is not taken in until somebody says so.
    let again = try read(rejects(first))
    #expect(again.rejected.map(\.faults) == [[.brokenQuote]])
    #expect(rejects(again) == rejects(first))
    let right = rejects(first).replacing("\"\"\"x\"", with: "\"x\"")
    #expect(try read(right).rows.isEmpty)
    let mended = try read(right.replacing("\"rida_quote\"", with: "\"\""))
    #expect(mended.rows.map(\.line) == [2])
  }

  @Test func aRowOfSeveralLinesThatWaitsForItsQuotesStaysOne() throws {
    let first = rejects(try read("\(header)\n02/06/2021,Forensic,\"x,1\n"))
    let row = "\"Forensic\",\"\"\"x\",\"1\",\"rida_quote\""
    let moved = first.replacing(row, with: "\"Forensic\r\nmedicine\",\"rida_quote\",\"\"")
    let again = try read(moved)
    #expect(again.rejected.map(\.fields) == [["02/06/2021", "Forensic\r\nmedicine"]])
    let third = try read(rejects(again))
    #expect(third.rejected.map(\.fields) == again.rejected.map(\.fields) && third.rows.isEmpty)
  }

  @Test func rowsOfAnyWidthStayThatWide() throws {
    let first = try read("\(header)\n02/06/2021,Forensic\n02/06/2021,Forensic,x,1,2\n")
    #expect(first.rejected.count == 2)
    let again = try read(rejects(first))
    #expect(again.rejected.map(\.fields) == first.rejected.map(\.fields))
  }

  @Test func marksThatWereChangedOrCopiedAreRejected() throws {
    let first = try read("\(header)\n02/06/2021,Forensic,x,7\n")
    let good = rejects(first).replacing("\"7\"", with: "\"1\"")
    #expect(try read(good).rows.count == 1)
    // Rejected again and again, until they are put back: by marks of another file the row would be taken in a second time.
    let changed = try read(good.replacing("sha256:", with: "SHA256:"))
    let again = try read(rejects(changed))
    #expect([changed, again].allSatisfy { $0.rows.isEmpty && $0.rejected.map(\.faults) == [[.marksChanged]] })
    let putBack = try read(rejects(again).replacing("SHA256:", with: "sha256:"))
    #expect(putBack.rows.map(\.key) == (try read(good)).rows.map(\.key))
    let row = try #require(good.components(separatedBy: "\r\n").dropFirst().first)
    let copied = try read(good + row + "\r\n")
    #expect(copied.rejected.map(\.faults) == [[.marksTwice(line: 2)]])
    let source = try #require(first.rejected.first).mark.source
    let emptied = row.replacing(source, with: "").replacing("\"2\"", with: "\"\"")
    #expect(try read(good + emptied + "\r\n").rows.count == 2)
  }

  @Test func noCellOfTheRejectsFileIsAFormulaAndEachComesBack() throws {
    let cells = ["=1+1", "-1", "+966", "@a", "\tx", "'=x", "''=x", "'word", "＝1", "plain", "'", ""]
    let parted = [
      "a;=cmd|'/C calc'!A0", "a, =1", "a;'=1", "a; \"''@x", "=1;-1", "'\t=1", "a\n+1", ";", "b;c", "a;'b", "a='=1",
    ]
    for cell in parted {
      let guarded = FormulaGuard.anyList.guarded(cell)
      let cells = guarded.split { ";,\t\n".contains($0) }.map { $0.drop { " \"".contains($0) } }
      #expect(cells.allSatisfy { !["=", "+", "-", "@"].contains($0.prefix(1)) }, "\(guarded)")
      #expect(FormulaGuard.anyList.bare(guarded) == cell)
    }
    for cell in cells {
      let guarded = FormulaGuard.anyList.guarded(cell)
      #expect(!["=", "+", "-", "@", "\t", "＝"].contains(guarded.prefix(1)))
      #expect(FormulaGuard.anyList.bare(guarded) == cell)
    }
    let first = try read("\(header)\n02/06/2021,Forensic,=cmd(),7\n")
    #expect(rejects(first).contains("\"'=cmd()\""))
    #expect(try read(rejects(first)).rejected.first?.fields == ["02/06/2021", "Forensic", "=cmd()", "7"])
    // Outside such a file an apostrophe is the survey's own.
    #expect(try read("\(header)\n02/06/2021,Forensic,'=x,7\n").rejected.first?.fields[2] == "'=x")
  }
}
