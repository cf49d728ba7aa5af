/// What the server says of the database's tables.
extension PostgreSQLServer {
  func tables() throws -> [Table] {
    try look { connection in
      try [Table](
        columns: connection.rows(
          """
          SELECT t.relname, a.attname, format_type(a.atttypid, NULL), coalesce(array_position(k.conkey, a.attnum), 0)
          FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
          WHERE n.nspname = current_schema() AND t.relkind IN ('r', 'p') AND NOT t.relispartition
          ORDER BY t.relname, a.attnum
          """),
        references: connection.rows(
          """
          SELECT t.relname, f.relname FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
            JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace n ON n.oid = t.relnamespace
          WHERE k.contype = 'f' AND n.nspname = current_schema()
          """))
    }
  }
}
