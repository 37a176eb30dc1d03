package io.gnomon.catalog.layer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one app. What it does not say is null or empty.
 *
 * @param domains canonical, a host or a host and a path; a correction adds them
 * @param evidence where name, vendor, category and domains come from
 * @param facts further ones, with their own evidence
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AppDraft(
    @Nullable String name,
    @Nullable String vendor,
    @Nullable String category,
    @Nullable AppLayer layer,
    @Nullable AppKind kind,
    List<String> domains,
    List<Fact> facts,
    @Nullable Evidence evidence,
    @Nullable Local local) {

  /**
   * What only an organisation says.
   *
   * @param removed domains that are not the app's, or hosts below them
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Local(List<String> ipRanges, List<String> removed) {

    public Local {
      ipRanges = List.copyOf(Objects.requireNonNullElse(ipRanges, List.of()));
      removed = List.copyOf(Objects.requireNonNullElse(removed, List.of()));
    }
  }

  public AppDraft {
    domains = List.copyOf(Objects.requireNonNullElse(domains, List.of()));
    facts = List.copyOf(Objects.requireNonNullElse(facts, List.of()));
  }

  /** The same with other domains. */
  public AppDraft withDomains(List<String> others) {
    return new AppDraft(name, vendor, category, layer, kind, others, facts, evidence, local);
  }

  /** The same with other facts. */
  public AppDraft withFacts(List<Fact> others) {
    return new AppDraft(name, vendor, category, layer, kind, domains, others, evidence, local);
  }

  /** The addresses that an organisation says are the app's. */
  public List<String> ipRanges() {
    return local == null ? List.of() : local.ipRanges();
  }

  /** The same without the domains and addresses of another. */
  public AppDraft without(AppDraft other) {
    var kept = domains.stream().filter(each -> !other.domains().contains(each)).toList();
    var ranges = ipRanges().stream().filter(each -> !other.ipRanges().contains(each)).toList();
    var said = local == null ? null : new Local(ranges, local.removed());
    return new AppDraft(name, vendor, category, layer, kind, kept, facts, evidence, said);
  }

  /** A correction: domains that the app has besides, and what it has not. */
  public static AppDraft correction(List<String> added, List<String> removed, Evidence by) {
    var local = new Local(List.of(), removed);
    return new AppDraft(null, null, null, null, null, added, List.of(), by, local);
  }

  /** Domains and addresses alone, of no evidence. */
  public static AppDraft claiming(List<String> domains, List<String> ipRanges) {
    var local = new Local(ipRanges, List.of());
    return new AppDraft(null, null, null, null, null, domains, List.of(), null, local);
  }
}
