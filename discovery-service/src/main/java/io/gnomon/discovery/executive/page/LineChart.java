package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.executive.page.Canvas.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * How a number changes from day to day; from zero on, so that half as high is half as much.
 *
 * @param first below the first value, as {@code last} is below the last
 * @param label what is written beside a height
 */
public record LineChart(List<Long> values, String first, String last, LongFunction<String> label) {

  private static final float HEIGHT = 110;
  private static final float LABELS = 58;
  private static final float FOOTER_HEIGHT = 16;
  private static final int STEPS = 2;
  private static final float DOT = 2.2f;

  public LineChart {
    values = List.copyOf(values);
  }

  /** Draws it across the sheet. */
  public void draw(Sheet sheet) throws IOException {
    var area = sheet.take(HEIGHT + FOOTER_HEIGHT);
    var canvas = sheet.canvas();
    var plot = new Area(area.left() + LABELS, area.top() + 6, area.width() - LABELS, HEIGHT - 6);
    long top = Math.max(values.stream().mapToLong(Long::longValue).max().orElse(0), 1);
    grid(canvas, area, plot, top);
    var points = points(plot, top);
    if (points.size() == 1) {
      dot(canvas, points.get(0));
    } else {
      canvas.shape(withFoot(points, plot), Ink.PALE_BAR);
      canvas.line(points, 1.4f, Ink.BAR);
    }
    var foot = new Area(plot.left(), plot.bottom() + 4, plot.width(), FOOTER_HEIGHT);
    canvas.text(foot, Align.LEFT, TextStyle.SMALL, first);
    canvas.text(foot, Align.RIGHT, TextStyle.SMALL, points.size() == 1 ? "" : last);
  }

  private void grid(Canvas canvas, Area area, Area plot, long top) throws IOException {
    for (int step = 0; step <= STEPS; step++) {
      float y = plot.bottom() - plot.height() * step / STEPS;
      canvas.rule(plot.left(), plot.right(), y, Ink.HAIRLINE);
      if (step != 1 || top > 1) {
        canvas.text(
            new Area(area.left(), y - 5, LABELS - 8, 10),
            Align.RIGHT,
            TextStyle.SMALL,
            label.apply(step == STEPS ? top : top / STEPS * step));
      }
    }
  }

  private List<Point> points(Area plot, long top) {
    float step = values.size() < 2 ? 0 : plot.width() / (values.size() - 1);
    var points = new ArrayList<Point>(values.size());
    for (int i = 0; i < values.size(); i++) {
      float share = (float) ((double) values.get(i) / top);
      points.add(new Point(plot.left() + i * step, plot.bottom() - share * plot.height()));
    }
    return points;
  }

  private static List<Point> withFoot(List<Point> points, Area plot) {
    var corners = new ArrayList<>(points);
    corners.add(new Point(plot.right(), plot.bottom()));
    corners.add(new Point(plot.left(), plot.bottom()));
    return corners;
  }

  private static void dot(Canvas canvas, Point at) throws IOException {
    canvas.box(new Area(at.x(), at.y() - DOT, 2 * DOT, 2 * DOT), Ink.BAR);
  }
}
