package io.gnomon.catalog.localentry;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.AppDraft.Local;
import io.gnomon.catalog.layer.CatalogMerge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a draft of a request; refuses the request if it describes no app. */
@ApplicationScoped
class CustomAppDraftReader {

  /** These are fields of the request, not facts. */
  private static final Set<String> FIELDS = Set.of("name", "vendor", "category", "domains");

  private final CategoryService categories;
  private final RiskFactors factors;
  private final Clock clock;

  CustomAppDraftReader(CategoryService categories, RiskFactors factors, Clock clock) {
    this.categories = categories;
    this.factors = factors;
    this.clock = clock;
  }

  AppDraft draft(CustomAppRequest request, String who) {
    var domains = ClaimParser.domains("domains", request.domains());
    var ranges = ClaimParser.ranges("ipRanges", request.ipRanges());
    if (domains.isEmpty() && ranges.isEmpty()) {
      throw Parameters.refused(
          "domains", "is missing, and ipRanges too", "at least one domain or range");
    }
    var evidence = new Evidence("added by " + who, LocalDate.now(clock));
    return new AppDraft(
        name(request.name(), domains),
        stripped(request.vendor()),
        category(stripped(request.category())),
        AppLayer.CUSTOM,
        AppKind.APP,
        domains,
        facts(request.facts(), evidence),
        evidence,
        new Local(ranges, List.of()),
        List.of());
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String name(@Nullable String name, List<String> domains) {
    var given = stripped(name);
    if (given != null) {
      return given;
    }
    if (domains.isEmpty()) {
      throw Parameters.refused("name", "is missing", "a name, or a domain to make one from");
    }
    return CustomAppName.ofHost(ClaimParser.host(domains.get(0)));
  }

  private String category(@Nullable String category) {
    var wanted = Objects.requireNonNullElse(category, CatalogMerge.UNCLASSIFIED);
    var known = categories.ids();
    if (!known.contains(wanted)) {
      throw Parameters.refused("category", "is not the id of a category", known);
    }
    return wanted;
  }

  private List<Fact> facts(@Nullable Map<String, String> values, Evidence evidence) {
    var facts = new ArrayList<Fact>();
    if (values != null) {
      values.forEach((id, value) -> facts.add(fact(id, value.strip(), evidence)));
    }
    return facts;
  }

  private Fact fact(String id, String value, Evidence evidence) {
    var factor = factors.find(id).filter(each -> !FIELDS.contains(each.id())).orElse(null);
    if (factor == null) {
      var allowed = factors.ids().stream().filter(each -> !FIELDS.contains(each)).toList();
      throw Parameters.refused("facts", "names an unknown risk factor", allowed);
    }
    if (!factor.accepts(value)) {
      throw Parameters.refused("facts." + id, "has a value that is not allowed", factor.allowed());
    }
    return new Fact(id, value, evidence.source(), evidence.asOf());
  }
}
