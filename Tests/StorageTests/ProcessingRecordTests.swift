import Storage
import Testing
import Vocabulary

/// The record of processing: every column of the schema is in it.
@Suite struct ProcessingRecordTests {
  @Test func everyColumnIsExplainedAndNothingElse() throws {
    let record = try ProcessingRecord.ofTheSchema()
    #expect(record.unexplained == [], "add the column to Sources/Storage/Schema/processing.json")
    #expect(record.unfounded == [])
    #expect(record.columns.count > 200)
  }

  @Test func itSaysWhyAndForHowLongInBothLanguages() throws {
    let record = try ProcessingRecord.ofTheSchema()
    let arabic = record.text(in: .arabic, periods: ["people": "عشر سنوات"])
    #expect(arabic.contains("`beneficiary.mobile`: بيان شخصي مختوم بمفتاح صاحبه") && arabic.contains("عشر سنوات"))
    #expect(
      record.text(in: .english, periods: [:]).contains("`comment.words`: words that somebody wrote without a name"))
  }
}
