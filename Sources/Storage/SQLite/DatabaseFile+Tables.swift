/// What the file says of its own tables.
extension DatabaseFile {
  func tables() throws -> [Table] {
    try look { connection in
      try [Table](
        columns: connection.rows(
          """
          SELECT t.name, c.name, c.type, c.pk FROM sqlite_schema t, pragma_table_info(t.name) c
          WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid
          """),
        references: connection.rows(
          """
          SELECT t.name, f."table" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
          WHERE t.type = 'table' AND f.seq = 0
          """))
    }
  }
}
