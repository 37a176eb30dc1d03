package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.AssessedApp;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.riskmodel.OverriddenScores;
import io.gnomon.catalog.riskmodel.RiskModelReader;
import io.gnomon.catalog.vendor.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges layers and rates the result by the current risk model and score overrides. */
@ApplicationScoped
class MergeService {

  private final CategoryService categories;
  private final SharedInfrastructure shared;
  private final Vendors vendors;
  private final RiskModelReader models;
  private final OverriddenScores scores;

  MergeService(
      CategoryService categories,
      SharedInfrastructure shared,
      Vendors vendors,
      RiskModelReader models,
      OverriddenScores scores) {
    this.categories = categories;
    this.shared = shared;
    this.vendors = vendors;
    this.models = models;
    this.scores = scores;
  }

  /** The risk factors by which apps are searched and rated. */
  RiskFactors factors() {
    return models.current().model().factors();
  }

  /** The domains of a new layer that need a review. */
  List<DomainProposal> proposals(Collection<LayerEntry> layer, ListedDomains listed) {
    return DomainProposalPlanner.of(layer, listed, shared);
  }

  /** The domains without a decision on which independent feeds agree, by app. */
  Map<String, Set<String>> agreements(Collection<LayerEntry> entries, DomainReviews reviews) {
    return DomainAgreementPlanner.of(entries, reviews, shared);
  }

  /** All apps. */
  List<AssessedApp> assess(Collection<LayerEntry> entries, DomainReviews reviews) {
    return assess(Layers.of(entries, reviews, categories.ids()));
  }

  /** Only the wanted apps; the others compete for domains. */
  List<AssessedApp> assess(
      Collection<LayerEntry> entries, DomainReviews reviews, Set<String> wanted) {
    return assess(Layers.of(entries, reviews, categories.ids()).restrictedTo(wanted));
  }

  private List<AssessedApp> assess(Layers layers) {
    var model = models.current().model();
    var overrides = scores.all();
    return CatalogMerge.merge(layers, shared, vendors).parallelStream()
        .map(app -> AssessedApp.of(app, model, overrides.get(app.id())))
        .toList();
  }
}
