extension CivilMonth {
  /// The month's name and year as a reader of the language writes them: «أكتوبر ٢٠٢٦», «ربيع الآخر ١٤٤٨هـ», "October 2026".
  public func name(in language: Language) -> String {
    let index = month - 1
    return switch (calendar, language) {
    case (.gregorian, .arabic): "\(Self.gregorianArabic[index]) \(Numerals.arabicIndic(String(year)))م"
    case (.gregorian, .english): "\(Self.gregorianEnglish[index]) \(year)"
    case (.ummAlQura, .arabic): "\(Self.hijriArabic[index]) \(Numerals.arabicIndic(String(year)))هـ"
    case (.ummAlQura, .english): "\(Self.hijriEnglish[index]) \(year) AH"
    }
  }

  /// The month's name as it stands after a preposition or another noun, in a sentence: «في ذي القعدة ١٤٤٨هـ». Two Hijri months
  /// have a genitive of their own in Arabic; any other name is as ``name(in:)`` has it.
  public func genitive(in language: Language) -> String {
    let (nominative, genitive) = ("ذو ", "ذي ")
    let name = name(in: language)
    return name.hasPrefix(nominative) ? genitive + name.dropFirst(nominative.count) : name
  }

  static let gregorianArabic = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
  ]
  static let gregorianEnglish = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let hijriArabic = [
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعدة", "ذو الحجة",
  ]
  static let hijriEnglish = [
    "Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban", "Ramadan", "Shawwal",
    "Dhu al-Qadah", "Dhu al-Hijjah",
  ]
}

extension Day {
  /// The day in both calendars, Gregorian first: «٣ أكتوبر ٢٠٢٦م، ٢١ ربيع الآخر ١٤٤٨هـ».
  public func name(in language: Language) -> String {
    [CivilCalendar.gregorian, .ummAlQura].compactMap { calendar in
      let date = calendar == .gregorian ? gregorian : ummAlQura
      guard let month = CivilMonth(calendar, year: date.year, month: date.month) else { return nil }
      return "\(Numerals.written(date.day, in: language)) \(month.genitive(in: language))"
    }.joined(separator: language == .arabic ? "، " : ", ")
  }
}
