package io.gnomon.kit.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows to be copied into a table.
 *
 * @param table its name
 * @param columns each column and its value: text as {@link CopyText} writes it; null is null
 */
public record CopyInto<T>(String table, Map<String, Function<T, @Nullable Object>> columns) {

  private static final int CHARACTERS_AT_A_TIME = 1 << 16;

  /** Of a table, without columns yet. */
  public static <T> CopyInto<T> table(String table) {
    return new CopyInto<>(table, new LinkedHashMap<>());
  }

  /** The same with one column more. */
  public CopyInto<T> with(String column, Function<T, @Nullable Object> value) {
    var more = new LinkedHashMap<>(columns);
    more.put(column, value);
    return new CopyInto<>(table, more);
  }

  /** Copies them within the connection's transaction; all or none. */
  public void copy(Connection connection, Iterable<? extends T> rows) throws SQLException {
    var sql = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns.keySet()));
    try (var out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql)) {
      var text = new StringBuilder(CHARACTERS_AT_A_TIME + (1 << 12));
      for (var row : rows) {
        write(row, text);
        if (text.length() >= CHARACTERS_AT_A_TIME) {
          flush(text, out);
        }
      }
      flush(text, out);
    } catch (IOException e) {
      throw e.getCause() instanceof SQLException sqlException
          ? sqlException
          : new SQLException("rows cannot be copied into " + table, e);
    }
  }

  private void write(T row, StringBuilder text) {
    char separator = 0;
    for (var value : columns.values()) {
      if (separator != 0) {
        text.append(separator);
      }
      CopyText.append(value.apply(row), text);
      separator = '\t';
    }
    text.append('\n');
  }

  private static void flush(StringBuilder text, PGCopyOutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
