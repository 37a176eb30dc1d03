package io.gnomon.kit.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * How rows are copied into a table by COPY: some ten times as fast as inserts, with memory that
 * does not grow with the number of rows.
 *
 * @param table its name
 * @param columns each column and its value, null or as {@link CopyText} writes it
 */
public record BulkCopy<T>(String table, Map<String, Function<T, @Nullable Object>> columns) {

  private static final int BUFFER_CHARACTERS = 1 << 16;
  private static final int MARGIN_CHARACTERS = 1 << 12;

  public static <T> BulkCopy<T> into(String table) {
    return new BulkCopy<>(table, new LinkedHashMap<>());
  }

  /** A copy with one column more. */
  public BulkCopy<T> column(String column, Function<T, @Nullable Object> value) {
    var more = new LinkedHashMap<>(columns);
    more.put(column, value);
    return new BulkCopy<>(table, more);
  }

  /** Copies them within the connection's transaction, all or none; returns their number. */
  long run(Connection connection, Iterable<? extends T> rows) throws SQLException {
    var sql = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns.keySet()));
    long copied = 0;
    try (var out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql)) {
      var text = new StringBuilder(BUFFER_CHARACTERS + MARGIN_CHARACTERS);
      for (var row : rows) {
        append(row, text);
        copied++;
        if (text.length() >= BUFFER_CHARACTERS) {
          flush(text, out);
        }
      }
      flush(text, out);
    } catch (IOException e) {
      throw e.getCause() instanceof SQLException sqlException
          ? sqlException
          : new SQLException("rows cannot be copied into " + table, e);
    }
    return copied;
  }

  private void append(T row, StringBuilder text) {
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

/** Values in COPY's text format: bytes as bytea, collections as arrays of text, others by name. */
final class CopyText {

  private static final String NULL = "\\N";

  private CopyText() {}

  static void append(@Nullable Object value, StringBuilder text) {
    if (value == null) {
      text.append(NULL);
    } else if (value instanceof byte[] bytes) {
      text.append("\\\\x");
      HexFormat.of().formatHex(text, bytes);
    } else if (value instanceof Collection<?> values) {
      escape(array(values), text);
    } else {
      escape(value.toString(), text);
    }
  }

  private static void escape(String value, StringBuilder text) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  private static String array(Collection<?> values) {
    var array = new StringBuilder("{");
    for (var value : values) {
      if (array.length() > 1) {
        array.append(',');
      }
      var element = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
      array.append('"').append(element).append('"');
    }
    return array.append('}').toString();
  }
}
