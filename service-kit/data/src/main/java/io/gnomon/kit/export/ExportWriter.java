package io.gnomon.kit.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.gnomon.kit.export.ExportForm.Column;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes an export in one format, to a stream that it leaves open. */
interface ExportWriter<T> {

  void write(T thing) throws IOException;

  void flush() throws IOException;

  /** Writes what ends the format. */
  void finish() throws IOException;
}

/**
 * CSV (RFC 4180) that a spreadsheet may open: it begins with a byte order mark, without which some
 * take UTF-8 for another encoding. Times are to the millisecond.
 */
final class CsvExport<T> implements ExportWriter<T> {

  static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int BUFFER_CHARACTERS = 1 << 15;

  /** With the offset, without which an hour of each autumn would be two. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

  private final CSVPrinter csv;
  private final List<Column<T>> columns;
  private final ZoneId timeZone;

  CsvExport(OutputStream out, ExportForm<T> form, ZoneId timeZone) throws IOException {
    var text =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_CHARACTERS);
    text.write(BYTE_ORDER_MARK);
    this.csv = new CSVPrinter(text, FORMAT);
    this.columns = form.columns();
    this.timeZone = timeZone;
    csv.printRecord(columns.stream().map(Column::name));
  }

  @Override
  public void write(T thing) throws IOException {
    for (var column : columns) {
      csv.print(CsvCell.safe(cell(column.value().apply(thing))));
    }
    csv.println();
  }

  private @Nullable Object cell(@Nullable Object value) {
    return value instanceof Instant at ? TIME.format(at.atZone(timeZone)) : value;
  }

  @Override
  public void flush() throws IOException {
    csv.flush();
  }

  @Override
  public void finish() throws IOException {
    csv.flush();
  }
}

/** JSON objects, as one document, {@code {"items": [...]}}, or each on a line of its own. */
final class JsonExport<T> implements ExportWriter<T> {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final SerializedString NOTHING = new SerializedString("");

  private final JsonGenerator out;
  private final ObjectWriter json;
  private final boolean lines;

  private JsonExport(JsonGenerator out, ObjectMapper json, boolean lines) {
    this.out = out;
    this.json = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    this.lines = lines;
  }

  static <T> JsonExport<T> document(OutputStream stream, ObjectMapper json) throws IOException {
    var out = generator(stream);
    out.writeStartObject();
    out.writeArrayFieldStart("items");
    return new JsonExport<>(out, json, false);
  }

  static <T> JsonExport<T> lines(OutputStream stream, ObjectMapper json) throws IOException {
    var out = generator(stream);
    out.setRootValueSeparator(NOTHING);
    return new JsonExport<>(out, json, true);
  }

  private static JsonGenerator generator(OutputStream stream) throws IOException {
    return FACTORY
        .createGenerator(stream, JsonEncoding.UTF8)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  @Override
  public void write(T thing) throws IOException {
    json.writeValue(out, thing);
    if (lines) {
      out.writeRaw('\n');
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void finish() throws IOException {
    if (!lines) {
      out.writeEndArray();
      out.writeEndObject();
    }
    out.flush();
  }
}
