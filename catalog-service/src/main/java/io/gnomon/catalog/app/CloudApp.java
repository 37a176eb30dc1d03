package io.gnomon.catalog.app;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.matching.attribution.AppDomain;
import java.util.List;

/** A cloud app: a known service, where it lives, and what is known of it. */
public record CloudApp(
    String id,
    String name,
    String vendor,
    String categoryId,
    List<AppDomain> domains,
    List<Fact> facts) {

  public CloudApp {
    domains = List.copyOf(domains);
    facts = List.copyOf(facts);
  }
}
