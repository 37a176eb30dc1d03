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
 * What one layer says about one app. What it does not say is null or empty.
 *
 * @param domains canonical: a host, or a host and a path; a correction adds them to those of other
 *     layers
 * @param evidence the source of name, vendor, category and domains
 * @param facts other facts, with their own evidence
 * @param aliases other names of the app, which a search finds it by
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
    @Nullable Local local,
    List<String> aliases) {

  /**
   * What only the organisation itself can say.
   *
   * @param removed domains that do not belong to the app, or hosts below its domains that do not
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
    aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
  }

  /** A copy with other domains. */
  public AppDraft withDomains(List<String> others) {
    return new AppDraft(
        name, vendor, category, layer, kind, others, facts, evidence, local, aliases);
  }

  /** A copy in another category. */
  public AppDraft withCategory(String other) {
    return new AppDraft(name, vendor, other, layer, kind, domains, facts, evidence, local, aliases);
  }

  /** A copy with these other names. */
  public AppDraft withAliases(List<String> others) {
    return new AppDraft(
        name, vendor, category, layer, kind, domains, facts, evidence, local, others);
  }

  /** A copy with other facts. */
  public AppDraft withFacts(List<Fact> others) {
    return new AppDraft(
        name, vendor, category, layer, kind, domains, others, evidence, local, aliases);
  }

  /** A copy with other evidence, for its facts too: to compare what two drafts say. */
  public AppDraft withEvidence(@Nullable Evidence other) {
    var said =
        other == null
            ? facts
            : facts.stream()
                .map(each -> new Fact(each.factorId(), each.value(), other.source(), other.asOf()))
                .toList();
    return new AppDraft(name, vendor, category, layer, kind, domains, said, other, local, aliases);
  }

  /** The address ranges that the organisation assigned to the app. */
  public List<String> ipRanges() {
    return local == null ? List.of() : local.ipRanges();
  }

  /** A copy without the domains and address ranges of another draft. */
  public AppDraft without(AppDraft other) {
    var kept = domains.stream().filter(each -> !other.domains().contains(each)).toList();
    var ranges = ipRanges().stream().filter(each -> !other.ipRanges().contains(each)).toList();
    var said = local == null ? null : new Local(ranges, local.removed());
    return new AppDraft(name, vendor, category, layer, kind, kept, facts, evidence, said, aliases);
  }

  /** A correction: domains to add to the app and to remove from it. */
  public static AppDraft correction(List<String> added, List<String> removed, Evidence by) {
    var local = new Local(List.of(), removed);
    return new AppDraft(null, null, null, null, null, added, List.of(), by, local, List.of());
  }

  /** Facts alone, each with its evidence. */
  public static AppDraft measured(List<Fact> facts) {
    return new AppDraft(null, null, null, null, null, List.of(), facts, null, null, List.of());
  }

  /** Only domains and address ranges, without evidence. */
  public static AppDraft claiming(List<String> domains, List<String> ipRanges) {
    var local = new Local(ipRanges, List.of());
    return new AppDraft(null, null, null, null, null, domains, List.of(), null, local, List.of());
  }
}
