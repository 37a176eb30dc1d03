package io.gnomon.catalog.appdetail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.riskmodel.CurrentModel;
import io.gnomon.catalog.score.Assessment;
import io.gnomon.catalog.score.CategoryAssessment;
import io.gnomon.catalog.score.Prior;
import io.gnomon.catalog.score.PriorBasis;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskBands;
import io.gnomon.catalog.score.RiskLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

  /**
   * An app domain as JSON.
   *
   * @param host it covers its subdomains too
   * @param pathPrefix narrows the host to a part of its paths; absent: the whole host
   * @param shared true where it is infrastructure that many owners share; absent otherwise
   * @param pendingReview true where a feed or refresh brought it and no person has accepted it yet;
   *     absent otherwise
   * @param reviewed true where a person added or accepted it; absent otherwise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CloudAppDomain")
  record AppDomainResponse(
      String host,
      @Nullable String pathPrefix,
      @Nullable Boolean shared,
      @Nullable Boolean pendingReview,
      @Nullable Boolean reviewed) {

    static AppDomainResponse of(
        String host, @Nullable String pathPrefix, boolean shared, ListedDomain.Review review) {
      return new AppDomainResponse(
          host,
          pathPrefix,
          shared ? true : null,
          review == ListedDomain.Review.PENDING ? true : null,
          review == ListedDomain.Review.ACCEPTED ? true : null);
    }

    static AppDomainResponse from(ListedDomain domain) {
      return of(domain.host().value(), domain.pathPrefix(), domain.shared(), domain.review());
    }
  }

  /**
   * Where the score of an app starts before any evidence, and why there.
   *
   * @param score 0 (worst) to 10 (best)
   * @param weight against all risk factors together, which weigh 1
   * @param decisive true where it alone is enough for a risk level
   * @param category the id of the category whose prior it is; absent where the kind of use decides
   * @param kind what moves the prior of the category; absent where the kind of use decides
   * @param kindOfUse whose prior it is; absent where the category decides
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ScorePrior")
  record PriorResponse(
      double score,
      double weight,
      boolean decisive,
      @Nullable String category,
      @Nullable String kind,
      @Nullable String kindOfUse) {

    static PriorResponse from(Prior prior, PriorBasis basis) {
      boolean byUse = basis.kindOfUse() != null;
      return new PriorResponse(
          prior.score(),
          prior.weight(),
          prior.decisive(),
          byUse ? null : basis.category(),
          byUse ? null : basis.kind(),
          basis.kindOfUse());
    }
  }

  /**
   * One of the four parts of a score.
   *
   * @param score 0 (worst) to 10 (best); absent when nothing is known
   * @param coverage share of this part's weight that rests on known values, 0 to 1
   * @param weight of this part within the score; 0 has no part in it
   * @param shareOfTotal of the weight of all four, 0 to 1
   */
  @Schema(name = "RiskCategoryScore")
  record RiskCategoryResponse(
      RiskCategory id,
      @Nullable BigDecimal score,
      BigDecimal coverage,
      int weight,
      BigDecimal shareOfTotal) {

    static RiskCategoryResponse from(CategoryAssessment assessed) {
      var score = assessed.score();
      return new RiskCategoryResponse(
          assessed.riskCategory(),
          score == null ? null : rounded(score, 1),
          rounded(assessed.coverage(), 2),
          assessed.weight(),
          rounded(assessed.ofTotal(), 4));
    }

    private static BigDecimal rounded(double value, int decimals) {
      return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
  }
}
