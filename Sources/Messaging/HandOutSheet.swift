import Vocabulary

/// Messages on paper: slips with a square code to hand over, or a list of calls to make.
public enum HandOutSheet {
  /// One slip a person: his name, the words, the square code, the address in letters and the short code with the place to type
  /// it. A page holds four.
  public static func slips(_ people: [(name: String, parcel: Parcel)]) -> String {
    let slips = people.map { name, parcel in
      let code = parcel.link.flatMap { SquareCode($0) }?.svg(title: "رابط الاستبيان") ?? ""
      let words = parcel.link.map { parcel.text.replacing($0, with: "") } ?? parcel.text
      return """
        <section><h2>\(escaped(name))</h2><p>\(escaped(words))</p>\(code)\
        <p class="link"><bdi dir="ltr">\(escaped(parcel.link ?? ""))</bdi></p>\(typed(parcel))</section>
        """
    }
    return """
      <!doctype html>
      <html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>قصاصات الاستبيان</title>
      <style>@page{size:A4;margin:10mm}body{font-family:"Noto Sans Arabic","Noto Naskh Arabic",sans-serif;display:grid;\
      grid-template-columns:1fr 1fr;gap:6mm}section{border:1px dashed #888;padding:6mm;break-inside:avoid}\
      svg{inline-size:38mm;display:block;margin:auto}.link{font-size:9pt;text-align:center;overflow-wrap:anywhere}\
      .code{text-align:center;margin-block:2mm 0}.code b{font-size:15pt;letter-spacing:.08em}</style>
      </head><body>
      \(slips.joined(separator: "\n"))
      </body></html>

      """
  }

  /// The short code, and where it is typed.
  private static func typed(_ parcel: Parcel) -> String {
    guard let code = parcel.code, let link = parcel.link, let end = link.firstRange(of: "/s/") else { return "" }
    let place = "\(link[..<end.lowerBound])/c"
    return """
      <p class="code">أو اكتب الرمز في <bdi dir="ltr">\(escaped(place))</bdi><br><b><bdi dir="ltr">\(escaped(code))</bdi></b></p>
      """
  }

  /// Name, number, link and short code, a line a person (RFC 4180). The number is written 05…, which no table program takes for a sum.
  public static func calls(_ people: [(name: String, parcel: Parcel)]) -> String {
    let lines = people.map { name, parcel in
      let digits = parcel.recipient.drop { $0 == "+" }
      let local = digits.hasPrefix("966") ? "0\(digits.dropFirst(3))" : String(digits)
      return [name, local, parcel.link ?? "", parcel.code ?? ""].map(cell).joined(separator: ",")
    }
    return "\u{FEFF}" + (["الاسم,الجوال,الرابط,الرمز"] + lines).joined(separator: "\r\n") + "\r\n"
  }

  /// A cell that is text, whatever a person's name begins with.
  private static func cell(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t\r".contains($0) } == true ? "'\(text)" : text
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }

  private static func escaped(_ text: String) -> String {
    String(
      text.unicodeScalars.flatMap { scalar -> [Character] in
        switch scalar {
        case "&": Array("&amp;")
        case "<": Array("&lt;")
        case ">": Array("&gt;")
        case "\"": Array("&quot;")
        default: [Character(scalar)]
        }
      })
  }
}
