package io.gnomon.discovery.executive;

import io.gnomon.discovery.executive.figures.Heading;
import java.util.regex.Pattern;

/**
 * A report as a file.
 *
 * @param name of ASCII letters, digits, dots, dashes and underscores
 */
public record ReportFile(String name, byte[] content) {

  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final int MAX_ID = 80;

  static ReportFile of(Heading heading, byte[] content) {
    var id = OTHER.matcher(heading.scope().report().id()).replaceAll("-");
    var range = heading.scope().range();
    return new ReportFile(
        "executive-report-%s-%s-to-%s.pdf"
            .formatted(id.substring(0, Math.min(MAX_ID, id.length())), range.from(), range.to()),
        content);
  }
}
