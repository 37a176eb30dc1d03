package io.gnomon.kit.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;

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
