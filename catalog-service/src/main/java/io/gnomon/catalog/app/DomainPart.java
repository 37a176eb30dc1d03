package io.gnomon.catalog.app;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** An app domain within its app. */
@Embeddable
class DomainPart {

  @Column String host;

  @Column(name = "path_prefix")
  @Nullable String pathPrefix;

  AppDomain domain(String appId) {
    return new AppDomain(appId, HostName.of(host), pathPrefix);
  }

  AppDomainResponse response() {
    return new AppDomainResponse(host, pathPrefix);
  }
}
