package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.executive.page.Canvas.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What parts a whole has, as a ring that begins at noon and goes clockwise. */
public record RingChart(List<Part> parts) {

  private static final float INNER = 0.58f;

  /** So fine that corners are not seen. */
  private static final double STEP = Math.PI / 180;

  public RingChart {
    parts = List.copyOf(parts);
  }

  /** A part, of that size. */
  public record Part(Ink ink, double size) {}

  /** Draws it as large as the area allows; nothing where all parts are 0. */
  public void draw(Canvas canvas, Area area) throws IOException {
    double whole = parts.stream().mapToDouble(Part::size).sum();
    double from = 0;
    for (var part : parts) {
      double to = from + (whole == 0 ? 0 : part.size() / whole * 2 * Math.PI);
      if (to > from) {
        canvas.shape(piece(area, from, to), part.ink());
      }
      from = to;
    }
  }

  private static List<Point> piece(Area area, double from, double to) {
    var corners = new ArrayList<Point>();
    int steps = Math.max(1, (int) Math.ceil((to - from) / STEP));
    float radius = Math.min(area.width(), area.height()) / 2;
    for (int i = 0; i <= steps; i++) {
      corners.add(at(area, radius, from + (to - from) * i / steps));
    }
    for (int i = steps; i >= 0; i--) {
      corners.add(at(area, radius * INNER, from + (to - from) * i / steps));
    }
    return corners;
  }

  private static Point at(Area area, float radius, double angle) {
    return new Point(
        area.left() + area.width() / 2 + (float) (radius * Math.sin(angle)),
        area.top() + area.height() / 2 - (float) (radius * Math.cos(angle)));
  }
}
