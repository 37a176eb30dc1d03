package io.gnomon.catalog.riskmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.catalog.score.RiskModel;
import io.gnomon.kit.request.TolerantReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the risk model that is in force; keeps the last one, since it seldom changes. */
@ApplicationScoped
public class RiskModelReader {

  private final RiskModelRepository repository;
  private final RiskModel shipped;
  private final ObjectReader reader;
  private volatile CurrentModel last;

  RiskModelReader(RiskModelRepository repository, RiskModel shipped, ObjectMapper json) {
    this.repository = repository;
    this.shipped = shipped;
    this.reader = TolerantReader.of(json, ModelSettings.class);
    this.last = new CurrentModel(shipped, 0, null, null);
  }

  /** The model in force, in the caller's transaction or now; whichever replica changed it. */
  public CurrentModel current() {
    var known = last;
    long version = repository.version();
    if (version == known.version()) {
      return known;
    }
    var read = read(version);
    last = read;
    return read;
  }

  /** The settings in force. */
  ModelSettings settings() {
    var row = repository.findById(repository.version());
    return row == null ? ModelSettings.SHIPPED : settings(row);
  }

  private CurrentModel read(long version) {
    var row = repository.findById(version);
    return row == null
        ? new CurrentModel(shipped, 0, null, null)
        : new CurrentModel(settings(row).model(shipped), row.version, row.changedAt, row.changedBy);
  }

  private ModelSettings settings(RiskModelEntity row) {
    try {
      return reader.readValue(row.settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "the settings of risk model %d cannot be read".formatted(row.version), e);
    }
  }
}
