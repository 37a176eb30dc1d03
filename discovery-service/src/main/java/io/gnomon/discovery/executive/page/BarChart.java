package io.gnomon.discovery.executive.page;

import java.io.IOException;
import java.util.List;

/** Bars that lie, one below the other, with what they stand for at both sides. */
public record BarChart(List<Bar> bars) {

  private static final float ROW = 17;
  private static final float NAME = 0.28f;
  private static final float TRACK = 0.28f;
  private static final float VALUE = 0.17f;
  private static final float GAP = 8;
  private static final float THICKNESS = 9;

  /** So that small text stands on the same line. */
  private static final float NOTE_TOP = 1.35f;

  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * A bar.
   *
   * @param text right of the bar: the value
   * @param note at the right margin
   */
  public record Bar(String name, long value, String text, String note) {}

  /** Draws it across the sheet; the largest value is as long as there is place. */
  public void draw(Sheet sheet) throws IOException {
    long top = Math.max(bars.stream().mapToLong(Bar::value).max().orElse(0), 1);
    for (var bar : bars) {
      draw(sheet.canvas(), sheet.take(ROW), bar, (float) ((double) bar.value() / top));
    }
  }

  private static void draw(Canvas canvas, Area row, Bar bar, float share) throws IOException {
    float name = row.width() * NAME;
    float track = row.width() * TRACK;
    float start = row.left() + name + GAP;
    float top = row.top() + 3.5f;
    canvas.text(new Area(row.left(), top, name, ROW), Align.LEFT, TextStyle.BODY, bar.name());
    canvas.box(new Area(start, row.top() + 4, track, THICKNESS), Ink.SHADE);
    canvas.box(new Area(start, row.top() + 4, track * share, THICKNESS), Ink.BAR);
    float after = start + track + GAP;
    float middle = row.width() * VALUE;
    canvas.text(new Area(after, top, middle, ROW), Align.LEFT, TextStyle.BODY, bar.text());
    float note = after + middle + GAP;
    canvas.text(
        new Area(note, top + NOTE_TOP, row.right() - note, ROW),
        Align.RIGHT,
        TextStyle.SMALL,
        bar.note());
    canvas.rule(row.left(), row.right(), row.bottom(), Ink.HAIRLINE);
  }
}
