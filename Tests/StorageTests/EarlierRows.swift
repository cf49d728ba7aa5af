/// Rows as an earlier version of the program wrote them, for the tests of the steps that came later.
enum EarlierRows {
  /// An association with one service, at any step.
  static let aService = """
    INSERT INTO association (association, name_ar, name_en) VALUES ('tabuk', 'جمعية', 'Association');
    INSERT INTO department VALUES ('tabuk', 'repair', 'قسم', 'Department');
    INSERT INTO service VALUES ('tabuk', 'roof', 'repair', 'خدمة', 'Service');

    """

  /// An association with one request of one person for one service.
  static let aRequest =
    aService + """
      INSERT INTO beneficiary (association, beneficiary, name, mobile) VALUES ('tabuk', zeroblob(16), x'00', x'00');
      INSERT INTO request (association, request, beneficiary, department, service, channel, received)
      VALUES ('tabuk', zeroblob(16), zeroblob(16), 'repair', 'roof', 'C2', 5);
      """
}
