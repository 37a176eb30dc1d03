package io.gnomon.catalog.customapp;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.category.Categories;
import io.gnomon.catalog.claim.ClaimTexts;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.AppDraft.Local;
import io.gnomon.catalog.layer.CatalogMerge;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of a request what the organisation says of its app; ends it where that cannot be. */
@Singleton
class CustomAppDrafts {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 2_000;

  /** These have fields of their own. */
  private static final Set<String> FIELDS = Set.of("name", "vendor", "category", "domains");

  private final Categories categories;
  private final RiskFactors factors;
  private final Clock clock;

  CustomAppDrafts(Categories categories, RiskFactors factors, Clock clock) {
    this.categories = categories;
    this.factors = factors;
    this.clock = clock;
  }

  AppDraft draft(CustomAppRequest request, String who) {
    var domains = ClaimTexts.domains("domains", request.domains());
    var ranges = ClaimTexts.ranges("ipRanges", request.ipRanges());
    if (domains.isEmpty() && ranges.isEmpty()) {
      throw Parameters.refused(
          "domains", "are missing, and ipRanges too", "at least one of either");
    }
    var evidence = new Evidence("added by " + who, LocalDate.now(clock));
    return new AppDraft(
        name(request.name(), domains),
        Parameters.optional("vendor", request.vendor(), LONGEST_NAME),
        category(request.category()),
        AppLayer.CUSTOM,
        AppKind.APP,
        domains,
        facts(request, evidence),
        evidence,
        new Local(ranges, List.of()));
  }

  private static String name(@Nullable String name, List<String> domains) {
    var given = Parameters.optional("name", name, LONGEST_NAME);
    if (given == null && !domains.isEmpty()) {
      return CustomAppName.ofHost(ClaimTexts.host(domains.get(0)));
    }
    return Parameters.required("name", given, LONGEST_NAME);
  }

  private String category(@Nullable String category) {
    var wanted = category == null || category.isBlank() ? CatalogMerge.UNCLASSIFIED : category;
    var known = categories.ids();
    if (!known.contains(wanted)) {
      throw Parameters.refused("category", "is none", known);
    }
    return wanted;
  }

  private List<Fact> facts(CustomAppRequest request, Evidence evidence) {
    var facts = new ArrayList<Fact>();
    request.givenFacts().forEach((id, value) -> facts.add(fact(id, value, evidence)));
    return facts;
  }

  private Fact fact(String id, @Nullable String value, Evidence evidence) {
    var factor = factors.find(id).filter(each -> !FIELDS.contains(each.id())).orElse(null);
    if (factor == null) {
      var allowed = factors.ids().stream().filter(each -> !FIELDS.contains(each)).toList();
      throw Parameters.refused("facts", "names no risk factor that could be given", allowed);
    }
    var text = Parameters.required("facts." + id, value, LONGEST_VALUE);
    if (!factor.accepts(text)) {
      throw Parameters.refused("facts." + id, "cannot be that", factor.allowed());
    }
    return new Fact(id, text, evidence.source(), evidence.asOf());
  }
}
