package io.gnomon.discovery.executive.figures;

import io.gnomon.discovery.breakdown.DiscoveredApp;
import java.util.List;

/**
 * What could be done.
 *
 * @param reason the figures that say so
 * @param examples the apps that it is most about, if any
 */
public record Recommendation(String title, String reason, List<DiscoveredApp> examples) {

  private static final int MAX_EXAMPLES = 3;

  public Recommendation {
    examples = List.copyOf(examples.subList(0, Math.min(MAX_EXAMPLES, examples.size())));
  }
}
