package io.gnomon.e2e.observability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a service exposes as metrics.
 *
 * @param help by the name of the family
 */
record ExposedMetrics(Map<String, String> help, List<Series> series) {

  private static final Pattern HELP = Pattern.compile("# HELP (\\S+) ?(.*)");
  private static final Pattern SERIES = Pattern.compile("([a-zA-Z_:]\\w*)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** What the name of a series has behind that of its family. */
  private static final Pattern PART = Pattern.compile("_(?:bucket|count|sum|total)$");

  /** One line: a metric with its labels. */
  record Series(String metric, Map<String, String> labels) {}

  static ExposedMetrics read(String page) {
    var help = new HashMap<String, String>();
    var series = new ArrayList<Series>();
    for (var line : page.lines().toList()) {
      var text = HELP.matcher(line);
      var value = SERIES.matcher(line);
      if (text.matches()) {
        help.put(text.group(1), text.group(2).strip());
      } else if (!line.startsWith("#") && value.matches()) {
        series.add(new Series(value.group(1), labels(value.group(2))));
      }
    }
    return new ExposedMetrics(help, series);
  }

  /** What the metric means; empty where it has no description. */
  String helpOf(String metric) {
    return help.getOrDefault(metric, help.getOrDefault(PART.matcher(metric).replaceFirst(""), ""));
  }

  private static Map<String, String> labels(String text) {
    var labels = new TreeMap<String, String>();
    if (text != null) {
      LABEL.matcher(text).results().forEach(each -> labels.put(each.group(1), each.group(2)));
    }
    return labels;
  }
}
