package io.gnomon.catalog.appdetail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.riskmodel.CurrentModel;
import io.gnomon.catalog.score.Assessment;
import io.gnomon.catalog.score.PriorBasis;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskBands;
import io.gnomon.catalog.score.RiskLevel;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An app with everything that is known of it, and how its score comes about.
 *
 * @param headquarters country codes (ISO 3166, two letters); absent when not known
 * @param founded the year; absent when not known
 */
@Schema(name = "CloudAppDetail")
record AppResponse(
    String id,
    @JsonUnwrapped Names names,
    @JsonUnwrapped AppVendor.Shown vendor,
    Category category,
    AppLayer layer,
    AppKind kind,
    @Nullable List<String> headquarters,
    @Nullable Integer founded,
    @JsonUnwrapped Addresses addresses,
    @JsonUnwrapped Risk assessment) {

  /**
   * What the app is called.
   *
   * @param aliases other names that a search finds it by; absent when there are none
   */
  record Names(String name, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> aliases) {}

  /**
   * Where the app lives.
   *
   * @param ipRanges its own, as CIDR; absent when there are none
   * @param excludedHosts hosts at or below its domains that are not the app; absent when there are
   *     none
   */
  record Addresses(
      List<AppDomainResponse> domains,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ipRanges,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> excludedHosts) {

    static Addresses of(CloudApp app) {
      return new Addresses(
          app.domains().stream().map(AppDomainResponse::from).toList(),
          app.local().ipRanges(),
          app.local().excludedHosts());
    }
  }

  /**
   * The score and what it rests on.
   *
   * @param score 0 (worst) to 10 (best); absent when the risk is unknown
   * @param coverage share of the score's weight that rests on known values, 0 to 1
   * @param riskLevel unknown when too little is known
   * @param override who set the score and why; absent when it was calculated
   * @param calculatedScore what the score would be without the override
   * @param bands the borders of the risk levels, and how much has to be known for one
   * @param prior where the score starts; with the contributions of all factors it adds up to it;
   *     absent where the facts make no score
   * @param modelVersion version of the risk model by which it is explained
   * @param factors every risk factor, known or not
   */
  record Risk(
      @Nullable BigDecimal score,
      BigDecimal coverage,
      RiskLevel riskLevel,
      @Nullable ScoreOverride override,
      @Nullable BigDecimal calculatedScore,
      RiskBands bands,
      @Nullable PriorResponse prior,
      long modelVersion,
      List<RiskCategoryResponse> riskCategories,
      List<AppFactorResponse> factors) {

    static Risk from(
        PriorBasis basis,
        Assessment assessed,
        Rating rating,
        @Nullable ScoreOverride override,
        CurrentModel model) {
      var calculated = assessed.rating().score();
      return new Risk(
          rating.score(),
          rating.coverage(),
          rating.risk(),
          override,
          override == null ? null : calculated,
          model.model().bands(),
          calculated == null ? null : PriorResponse.from(assessed.prior(), basis),
          model.version(),
          assessed.categories().stream().map(RiskCategoryResponse::from).toList(),
          assessed.factors().stream().map(AppFactorResponse::from).toList());
    }

    @Nullable Object value(String factorId) {
      return factors.stream()
          .filter(each -> each.id().equals(factorId))
          .findFirst()
          .map(AppFactorResponse::value)
          .orElse(null);
    }
  }

  private static @Nullable List<String> countries(CloudApp app, String factorId) {
    return app.facts().stream()
        .filter(fact -> fact.factorId().equals(factorId))
        .findFirst()
        .map(fact -> FactorType.parts(fact.value()))
        .orElse(null);
  }

  static AppResponse from(CloudApp app, Category category, Risk risk) {
    return new AppResponse(
        app.id(),
        new Names(app.name(), app.aliases()),
        AppVendor.Shown.of(app.vendor()),
        category,
        app.layer(),
        app.kind(),
        countries(app, "headquarters"),
        risk.value("founded") instanceof Integer year ? year : null,
        Addresses.of(app),
        risk);
  }
}
