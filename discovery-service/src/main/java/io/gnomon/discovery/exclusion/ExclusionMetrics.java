package io.gnomon.discovery.exclusion;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How many transactions were dropped, and where. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class ExclusionMetrics {

  /** Where a transaction is dropped. */
  public enum Stage {
    /** As a device sends it. */
    INGEST("ingest"),
    /** As a file is counted. */
    UPLOAD("upload"),
    /** As what was accepted is counted. */
    ROLLUP("rollup");

    private final String text;

    Stage(String text) {
      this.text = text;
    }
  }

  private final Map<Stage, Counter> dropped = new EnumMap<>(Stage.class);

  ExclusionMetrics(MeterRegistry meters) {
    for (var stage : Stage.values()) {
      dropped.put(
          stage,
          Counter.builder("gnomon.excluded.transactions")
              .description("Transactions that were dropped since somebody excluded them")
              .tag("of", stage.text)
              .register(meters));
    }
  }

  /** Counts what was dropped. */
  public void dropped(Stage stage, long transactions) {
    Objects.requireNonNull(dropped.get(stage)).increment(transactions);
  }
}
