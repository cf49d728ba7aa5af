import CXlsxWriter
import Vocabulary

/// How the cells of a workbook look: one format a kind of number, so that a number stays a number.
struct WorkbookFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let head: Format?
  let text: Format?
  let count: Format?
  let share: Format?
  /// By the number of decimals.
  let numbers: [Format?]
  let day: Format?
  /// A number that is not shown.
  let withheld: Format?

  init(_ book: UnsafeMutablePointer<lxw_workbook>, in language: Language) {
    func made(_ number: String? = nil, _ more: (Format) -> Void = { _ in }) -> Format? {
      guard let format = workbook_add_format(book) else { return nil }
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if let number { format_set_num_format(format, number) }
      if language == .arabic {
        // A font of every office program that has Arabic letters and digits; and sentences that begin at the right.
        format_set_font_name(format, "Arial")
        if number == nil { format_set_reading_order(format, 2) }
      }
      more(format)
      return format
    }
    head = made {
      format_set_bold($0)
      format_set_text_wrap($0)
      format_set_font_color($0, 0x0F4442)
      format_set_bg_color($0, 0xE7EFED)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    text = made { format_set_text_wrap($0) }
    count = made("#,##0")
    share = made("0.0%")
    numbers = [made("0"), made("0.0"), made("0.00"), made("0.000")]
    day = made("yyyy-mm-dd")
    withheld = made { format_set_bg_color($0, 0xEFEFEF) }
  }

  func number(places: Int) -> Format? { numbers[min(max(0, places), numbers.count - 1)] }
}
