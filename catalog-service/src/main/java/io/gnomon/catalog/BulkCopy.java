package io.gnomon.catalog;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by COPY, within the transaction of the connection. Closing without
 * {@link #finish} leaves the table as it was.
 */
public final class BulkCopy implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder buffer = new StringBuilder(BUFFER + 4_096);

  private BulkCopy(CopyIn copy) {
    this.copy = copy;
  }

  /** Into a table and its columns, written {@code table (a, b)}. */
  public static BulkCopy into(Connection connection, String target) throws SQLException {
    var api = connection.unwrap(PGConnection.class).getCopyAPI();
    return new BulkCopy(api.copyIn("copy " + target + " from stdin"));
  }

  /** Adds a row; values are written as PostgreSQL reads them, null is null. */
  public void row(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        buffer.append('\t');
      }
      var value = values[i];
      if (value == null) {
        buffer.append("\\N");
      } else {
        append(value.toString());
      }
    }
    buffer.append('\n');
    if (buffer.length() >= BUFFER) {
      flush();
    }
  }

  /** Returns the number of rows, now in the table. */
  public long finish() throws SQLException {
    flush();
    return copy.endCopy();
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> buffer.append("\\\\");
        case '\t' -> buffer.append("\\t");
        case '\n' -> buffer.append("\\n");
        case '\r' -> buffer.append("\\r");
        default -> buffer.append(c);
      }
    }
  }

  private void flush() throws SQLException {
    var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    buffer.setLength(0);
  }
}
