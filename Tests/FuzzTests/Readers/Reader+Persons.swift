import Vocabulary
import Workflow

extension Reader {
  /// Identity, mobile and account numbers, addresses of e-mail, names.
  static let persons = Reader(
    "persons", words: ["+966", "00966", "05", "SA", "@", ".", "-", "\u{200F}", "٥", " "], length: 256,
    texts: [
      "1000000008", "٢٠٠٠٠٠٠٠٠٦", "0512345678", "+966 51 234 5678", "٠٠٩٦٦٥١٢٣٤٥٦٧٨", "SA03 8000 0000 6080 1016 7519",
      "name@example.com", "فاطمة بنت محمد", "O'Neil Smith",
    ]
  ) { text in
    let id = try taken(text, by: NationalID.init, else: \.words)
    if let id { try promise((try? NationalID(id.digits)) == id, "an identity number reads otherwise") }
    let iban = try taken(text, by: IBAN.init, else: \.words)
    if let iban { try promise((try? IBAN(iban.grouped)) == iban, "an account number reads otherwise") }
    let address = try taken(text, by: EmailAddress.init, else: \.words)
    if let address { try promise((try? EmailAddress(address.text)) == address, "an address reads otherwise") }
    let name = try taken(text, by: PersonName.init, else: \.words)
    if let name { try promise((try? PersonName(name.text)) == name, "a name reads otherwise") }
    let mobile = MobileNumber(text)
    if let mobile { try promise(MobileNumber(mobile.text) == mobile, "a mobile number reads otherwise") }
    return id != nil || iban != nil || address != nil || name != nil || mobile != nil
  }
}
