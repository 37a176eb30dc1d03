package io.gnomon.catalog.publication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.kit.topic.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The version of a message on the topic.
 *
 * @param writtenEpoch absent in the first epoch
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedVersion(@JsonProperty("epoch") @Nullable Long writtenEpoch, long revision)
    implements Versioned {

  @Override
  public long epoch() {
    return writtenEpoch == null ? EpochEntity.FIRST : writtenEpoch;
  }
}
