package io.gnomon.kit.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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
