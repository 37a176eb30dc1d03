package io.gnomon.catalog.catalogfeed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "feed")
class CatalogFeedEntity {

  @Id String id;

  @Column boolean enabled;

  @Column @Nullable String url;

  @Column(name = "interval_secs")
  @Nullable Long intervalSeconds;

  @Column(name = "fetched_at")
  @Nullable Instant fetchedAt;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column(name = "changed_by")
  String changedBy;

  CatalogFeedSettings settings() {
    var interval = intervalSeconds == null ? null : Duration.ofSeconds(intervalSeconds);
    return new CatalogFeedSettings(enabled, url, interval);
  }

  boolean isDue(Instant now) {
    return intervalSeconds != null
        && (fetchedAt == null || fetchedAt.plusSeconds(intervalSeconds).isBefore(now));
  }
}
