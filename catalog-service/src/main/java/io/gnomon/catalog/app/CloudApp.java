package io.gnomon.catalog.app;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.score.PriorBasis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cloud app: a known service, where it lives, and what is known of it.
 *
 * @param vendor null when not known
 * @param aliases other names that a search finds it by; empty where an app is read to be rated
 */
public record CloudApp(
    String id,
    String name,
    @Nullable AppVendor vendor,
    String categoryId,
    AppLayer layer,
    AppKind kind,
    List<ListedDomain> domains,
    List<Fact> facts,
    LocalPart local,
    List<String> aliases) {

  public CloudApp {
    domains = List.copyOf(domains);
    facts = List.copyOf(facts);
    aliases = List.copyOf(aliases);
  }

  /** What says where its score starts. */
  public PriorBasis priorBasis() {
    return PriorBasis.of(categoryId, kind.text(), facts);
  }
}
