package io.gnomon.discovery.executive.page;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of text and numbers under a header. */
public record Table(List<Column> columns, List<Row> rows) {

  private static final float ROW = 17;
  private static final float PADDING = 6;
  private static final float MARK = 7;
  private static final float TEXT_TOP = 3.5f;

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param mark the colour of a square before it, if any
   */
  public record Row(@Nullable Ink mark, List<String> cells) {

    public static Row of(String... cells) {
      return new Row(null, List.of(cells));
    }
  }

  /** Draws it across the sheet. */
  public void draw(Sheet sheet) throws IOException {
    cells(sheet, new Row(null, columns.stream().map(Column::header).toList()), TextStyle.HEADER);
    for (var row : rows) {
      cells(sheet, row, TextStyle.BODY);
    }
  }

  private void cells(Sheet sheet, Row row, TextStyle style) throws IOException {
    var area = sheet.take(ROW);
    float x = area.left();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      float width = column.share() * area.width();
      float indent = i == 0 ? mark(sheet.canvas(), area, row.mark()) : PADDING;
      float end = i == columns.size() - 1 ? 0 : PADDING;
      sheet
          .canvas()
          .text(
              new Area(x + indent, area.top() + TEXT_TOP, width - indent - end, ROW),
              column.align(),
              style,
              row.cells().get(i));
      x += width;
    }
    sheet.canvas().rule(area.left(), area.right(), area.bottom(), Ink.HAIRLINE);
  }

  private static float mark(Canvas canvas, Area row, @Nullable Ink ink) throws IOException {
    if (ink == null) {
      return 0;
    }
    canvas.box(new Area(row.left(), row.top() + (ROW - MARK) / 2, MARK, MARK), ink);
    return MARK + PADDING;
  }
}
