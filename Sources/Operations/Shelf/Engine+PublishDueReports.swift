public import Reports
import Storage
public import Vocabulary
import Workflow

extension Engine {
  /// Makes the reports of every month that is due today in one of the calendars (``ShelvedReport``): the month that is over,
  /// and those that were missed before. Nothing where all stand on the shelf.
  public func publishDueReports(
    in calendars: [CivilCalendar], as formats: [ReportFormat], under definitions: ReportDefinitions, program: String
  ) async throws -> [Publication] {
    let (today, shelf) = (world.now().day, try await store.read { try $0.shelvedReports() })
    let months = calendars.flatMap { calendar in
      shelf.monthsDue(in: calendar, on: today, printed: formats.contains(.pdf))
    }
    var publications: [Publication] = []
    for month in months.sorted(by: { $0.days.upperBound < $1.days.upperBound }) {
      publications += try await publishReports(of: month, as: formats, under: definitions, program: program)
    }
    return publications
  }
}
