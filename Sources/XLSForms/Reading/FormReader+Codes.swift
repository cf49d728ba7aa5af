import Surveys
import Vocabulary

extension FormReader {
  /// The code of a question: the one that Rida itself wrote beside it, or its name. A name that is reserved gets a number that no
  /// other question of the form has.
  func code(of row: SheetTable.Row) -> String {
    let own = survey.cell(row, "rida_code")
    guard own.isEmpty else { return own }
    let code = survey.cell(row, "name").asCode
    guard Questionnaire.reservedCodes.contains(code) else { return code }
    var number = 1
    while namedCodes.contains("\(code)_\(number)") { number += 1 }
    return "\(code)_\(number)"
  }

  /// The codes that the rows of the form name.
  func readCodes() -> Set<String> {
    Set(survey.rows.flatMap { [survey.cell($0, "rida_code"), survey.cell($0, "name").asCode] })
  }
}
