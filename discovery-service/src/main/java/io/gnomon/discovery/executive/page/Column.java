package io.gnomon.discovery.executive.page;

/**
 * A column of a table.
 *
 * @param share of the width of the table, 0 to 1
 */
public record Column(String header, float share, Align align) {

  public static Column text(String header, double share) {
    return new Column(header, (float) share, Align.LEFT);
  }

  public static Column number(String header, double share) {
    return new Column(header, (float) share, Align.RIGHT);
  }
}
