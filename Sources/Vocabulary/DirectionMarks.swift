/// The marks that only set the direction of running text. Nobody types them; they come along when a number or a date is copied
/// out of Arabic text, and they say nothing.
public enum DirectionMarks {
  public static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
