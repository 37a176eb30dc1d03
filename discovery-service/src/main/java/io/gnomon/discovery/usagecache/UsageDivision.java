package io.gnomon.discovery.usagecache;

import java.util.List;

/**
 * How usage is divided.
 *
 * @param labels of what is meant; the rest is left out
 * @param byDay each day by itself, or all days together
 */
public record UsageDivision(List<UsageLabel> labels, boolean byDay) {

  public UsageDivision {
    labels = List.copyOf(labels);
  }
}
