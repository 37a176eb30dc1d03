package io.gnomon.discovery.crosscheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a made-up app.
 *
 * @param domains each may end in a path
 */
record SampleApp(
    String id,
    String name,
    @Nullable String vendor,
    String category,
    String kind,
    Risk risk,
    @Nullable Integer founded,
    List<String> headquarters,
    @Nullable String tag,
    List<String> domains) {

  /** How risky it is called. */
  record Risk(String level, @Nullable Double score, @Nullable Double coverage) {}
}
