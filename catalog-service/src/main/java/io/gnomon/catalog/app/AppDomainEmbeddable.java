package io.gnomon.catalog.app;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** An app domain within its app. */
@Embeddable
class AppDomainEmbeddable {

  @Column String host;

  @Column(name = "path_prefix")
  @Nullable String pathPrefix;

  @Column boolean shared;

  @Enumerated(EnumType.STRING)
  @Column
  ListedDomain.Review review;

  ListedDomain domain(String appId) {
    return new ListedDomain(new AppDomain(appId, HostName.of(host), pathPrefix), shared, review);
  }
}
