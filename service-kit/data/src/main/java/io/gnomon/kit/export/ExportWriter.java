package io.gnomon.kit.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes an export in one format, to a stream that it leaves open. */
interface ExportWriter<T> {

  static <T> ExportWriter<T> open(ExportFormat format, ExportForm<T> form, OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV -> new CsvExport<>(out, form);
      case JSON -> JsonExport.document(out, form);
      case NDJSON -> JsonExport.lines(out, form);
    };
  }

  void write(T thing) throws IOException;

  void flush() throws IOException;

  /** Writes what ends the format. */
  void finish() throws IOException;
}

/**
 * CSV (RFC 4180) that a spreadsheet may open: it begins with a byte order mark, without which some
 * take UTF-8 for another encoding.
 */
final class CsvExport<T> implements ExportWriter<T> {

  static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int BUFFER_CHARACTERS = 1 << 15;

  private final CSVPrinter csv;
  private final ExportForm.CellForm<T> cells;

  CsvExport(OutputStream out, ExportForm<T> form) throws IOException {
    var text =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_CHARACTERS);
    text.write(BYTE_ORDER_MARK);
    this.csv = new CSVPrinter(text, FORMAT);
    this.cells = form.cells();
    csv.printRecord(form.columns());
  }

  @Override
  public void write(T thing) throws IOException {
    for (var cell : cells.cells(thing)) {
      csv.print(CsvCell.safe(cell));
    }
    csv.println();
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
  private final ExportForm.JsonForm<T> json;
  private final boolean lines;

  private JsonExport(JsonGenerator out, ExportForm.JsonForm<T> json, boolean lines) {
    this.out = out;
    this.json = json;
    this.lines = lines;
  }

  static <T> JsonExport<T> document(OutputStream stream, ExportForm<T> form) throws IOException {
    var out = generator(stream);
    out.writeStartObject();
    out.writeArrayFieldStart("items");
    return new JsonExport<>(out, form.json(), false);
  }

  static <T> JsonExport<T> lines(OutputStream stream, ExportForm<T> form) throws IOException {
    var out = generator(stream);
    out.setRootValueSeparator(NOTHING);
    return new JsonExport<>(out, form.json(), true);
  }

  private static JsonGenerator generator(OutputStream stream) throws IOException {
    return FACTORY
        .createGenerator(stream, JsonEncoding.UTF8)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  @Override
  public void write(T thing) throws IOException {
    json.write(out, thing);
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
