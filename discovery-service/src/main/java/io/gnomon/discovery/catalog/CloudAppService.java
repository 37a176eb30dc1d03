package io.gnomon.discovery.catalog;

import io.gnomon.discovery.attribution.AddressChange;
import io.gnomon.discovery.attribution.AttributionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The cloud apps as this service knows them. */
@ApplicationScoped
public class CloudAppService {

  private final CloudAppStore store;
  private final AttributionService attribution;

  CloudAppService(CloudAppStore store, AttributionService attribution) {
    this.store = store;
    this.attribution = attribution;
  }

  /** Stores newer apps and re-attributes the sites that they touch, all or nothing. */
  void store(Collection<CloudAppChange> changes) {
    if (!changes.isEmpty()) {
      attribution.change(() -> addresses(store.storeNewer(changes)));
    }
  }

  private static AddressChange addresses(List<CloudAppChange> changes) {
    var ids = changes.stream().map(CloudAppChange::appId).toList();
    var present =
        changes.stream()
            .map(CloudAppChange::app)
            .filter(Objects::nonNull)
            .map(CloudAppMessage::addresses)
            .toList();
    return new AddressChange(ids, present);
  }

  /** Those of these risk factors of which no app has a fact. */
  public List<String> unknownFactors(Collection<String> factors) {
    return store.unknownFactors(factors);
  }

  /** Those of these apps that the catalog has now, by id. */
  public Map<String, CloudApp> find(Collection<String> ids) {
    return store.find(ids);
  }
}
