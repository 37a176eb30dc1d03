package io.gnomon.kit.export;

import java.io.IOException;
import java.io.OutputStream;

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
