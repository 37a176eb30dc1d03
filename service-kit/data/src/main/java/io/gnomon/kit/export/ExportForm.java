package io.gnomon.kit.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things of one kind are exported.
 *
 * @param fileName without its ending
 * @param columns of CSV
 */
public record ExportForm<T>(
    String fileName, List<String> columns, CellForm<T> cells, JsonForm<T> json) {

  /** What stands in a line of CSV. */
  @FunctionalInterface
  public interface CellForm<T> {
    /** A value for each column; null is an empty cell. */
    List<@Nullable Object> cells(T thing) throws IOException;
  }

  /** What stands in JSON. */
  @FunctionalInterface
  public interface JsonForm<T> {
    void write(JsonGenerator out, T thing) throws IOException;

    /** As answers have it. */
    static <T> JsonForm<T> of(ObjectMapper json) {
      var writer = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
      return writer::writeValue;
    }
  }

  public ExportForm {
    columns = List.copyOf(columns);
  }
}
