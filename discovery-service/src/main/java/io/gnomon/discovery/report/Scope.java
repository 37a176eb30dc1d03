package io.gnomon.discovery.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The usage that a report is about: its sources, on some days. */
record Scope(Report report, DayRange range) {

  /** The condition on a usage table {@code u}, with three parameters. */
  static final String CONDITION = "u.source_id = any(?) and u.day between ? and ?";

  /** Sets the three parameters behind those already set; returns the next one. */
  int set(Connection connection, PreparedStatement statement, int already) throws SQLException {
    statement.setArray(already + 1, connection.createArrayOf("int", report.sources().toArray()));
    statement.setObject(already + 2, range.from());
    statement.setObject(already + 3, range.to());
    return already + 4;
  }
}
