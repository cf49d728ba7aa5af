import Testing

@testable import Imports

struct CSVReaderTests {
  private func read(_ text: String, _ delimiter: CSVDelimiter = .comma) -> [CSVRecord] {
    Array(CSVReader(Array(text.utf8), delimiter: delimiter))
  }

  @Test func everyLineEndAndEmptyLineKeepsTheCount() {
    let records = read("a,b\r\n1,2\n\n3,4\r5,6\r\n\r\n7,8")
    #expect(records.map(\.line) == [1, 2, 4, 5, 7])
    #expect(records.map(\.fields) == [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"], ["7", "8"]])
  }

  @Test func quotedFieldsHoldSeparatorsQuotesAndLines() {
    let records = read("a;b\n\"x;y\";\"he said \"\"no\"\"\r\nand left\"\n1;2\n", .semicolon)
    #expect(records[1].fields == ["x;y", "he said \"no\"\r\nand left"])
    #expect(records[1].lineCount == 2)
    #expect(records[2] == CSVRecord(line: 4, lineCount: 1, fields: ["1", "2"], fault: nil))
  }

  @Test func aQuoteThatIsNeverClosedCostsItsOwnLineOnly() {
    let records = read("a,b\n1,\"two\n3,4\n5,6\n")
    #expect(records.map(\.line) == [1, 2, 3, 4])
    #expect(records.map(\.fault) == [nil, .brokenQuote, nil, nil])
    #expect(records[1].fields == ["1", "\"two"])
  }

  @Test func aQuoteClosedOnlyByALaterRowsQuoteCostsItsOwnLineOnly() {
    let records = read("a,b\n1,\"two\n3,4\n5,\"six\"\n7,8\n")
    #expect(records.map(\.fault) == [nil, .brokenQuote, nil, nil, nil])
    #expect(records[3].fields == ["5", "six"])
  }

  @Test func aQuoteThatSwallowsWholeRowsIsBrokenWhereItBegan() {
    // Read by the letter, lines 2 and 3 are one record of one column.
    let records = read("a,b\n\"1,2\n3,4\"\n5,6\n")
    #expect(records.map(\.fault) == [nil, .brokenQuote, .brokenQuote, nil])
    #expect(records.map(\.line) == [1, 2, 3, 4])
  }

  @Test func aQuoteInsideAPlainFieldIsBroken() {
    #expect(read("a,b\n5\" pipe,1\n\"x\"y,1\n1,2\n").map(\.fault) == [nil, .brokenQuote, .brokenQuote, nil])
  }

  @Test func aRowWithOtherColumnsIsBadButEmptyOnesAtItsEndAreNothing() {
    let records = read("a,b,,\n1\n1,2,3\n1,2,,,\n1,\n")
    #expect(records[0].fields == ["a", "b"])
    #expect(
      records.dropFirst().map(\.fault) == [
        .columns(found: 1, expected: 2), .columns(found: 3, expected: 2), nil, nil,
      ])
  }

  @Test func aFieldWithoutEndIsTooLong() {
    let long = String(repeating: "x", count: CSVReader.longestField + 1)
    #expect(read("a,b\n1,\(long)\n1,2\n").map(\.fault) == [nil, .tooLong, nil])
    #expect(read("a,b\n1,\"\(long)\"\n1,2\n").map(\.fault) == [nil, .tooLong, nil])
  }

  @Test func theSeparatorIsFoundOutsideQuotesOnTheFirstLine() {
    #expect(CSVDelimiter.detected(in: Array("a;\"b,c,d\";e\n1,2,3,4,5".utf8)) == .semicolon)
    #expect(CSVDelimiter.detected(in: Array("a,b".utf8)) == .comma)
    #expect(CSVDelimiter.detected(in: Array("a".utf8)) == .comma)
  }

  /// What would take hours where each broken line is searched to the end of the file.
  @Test(.timeLimit(.minutes(1))) func manyOpenQuotesAreReadInOneGo() {
    let evil = ["1,\"a\n", "1,\"\"\"a\n", "\",a,\"\n", "x,\"\n", "1,\"a\n2,\"\"\n"]
    for line in evil {
      let text = "a,b\n" + String(repeating: line, count: 20_000)
      #expect(read(text).map(\.lineCount).reduce(0, +) == 1 + 20_000 * line.split(separator: "\n").count)
    }
    #expect(read("a,b\n1,\"" + String(repeating: "x,y\n", count: 50_000)).count == 50_001)
  }

  @Test func whatIsWrittenIsReadAgain() {
    let fields = ["", "a\"b", "\"\u{301}x", "1,2;3", "two\r\nlines", " = "]
    for delimiter in CSVDelimiter.allCases {
      let bytes = CSVLine(fields: fields, delimiter: delimiter).bytes
      #expect(Array(CSVReader(bytes, delimiter: delimiter)).first?.fields == fields)
    }
  }
}
