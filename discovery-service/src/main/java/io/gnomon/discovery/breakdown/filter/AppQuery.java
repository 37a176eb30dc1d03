package io.gnomon.discovery.breakdown.filter;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which days and which apps a list of apps is about. What the catalog says is asked for as there,
 * so that its suggested queries fit here.
 */
public class AppQuery extends UsageQuery {

  @RestQuery("category")
  @Size(max = 100)
  @Parameter(description = "Ids of categories of the catalog; repeatable. All unless given.")
  List<@PlainText @Size(max = 100) String> categories = List.of();

  @RestQuery
  @Size(max = 100)
  @Parameter(
      description =
          "Countries of headquarters, such as DE, or unknown; repeatable. An app with several is of"
              + " the first, as in shares; factor finds it by any. All unless given.")
  List<@PlainText @Size(max = 100) String> headquarters = List.of();

  @RestQuery("tag")
  @Parameter(
      description =
          "What the organisation decided: sanctioned, unsanctioned, monitored, or none; repeatable."
              + " All unless given.")
  List<AppTag> tags = List.of();

  @RestQuery("riskLevel")
  @Parameter(
      description =
          "Risk levels of the apps to list, as the catalog has them now; repeatable. All unless"
              + " given.")
  List<RiskLevel> riskLevels = List.of();

  @RestQuery
  @DecimalMin("0")
  @DecimalMax("10")
  @Parameter(description = "Apps that score that or better; apps without a score are left out.")
  @Nullable BigDecimal minScore;

  @RestQuery
  @DecimalMin("0")
  @DecimalMax("10")
  @Parameter(description = "Apps that score that or worse; apps without a score are left out.")
  @Nullable BigDecimal maxScore;

  @RestQuery
  @DecimalMin("0")
  @DecimalMax("1")
  @Parameter(description = "Apps of which that share of the score's weight or more is known.")
  @Nullable BigDecimal minCoverage;

  @RestQuery
  @DecimalMin("0")
  @DecimalMax("1")
  @Parameter(description = "Apps of which that share of the score's weight or less is known.")
  @Nullable BigDecimal maxCoverage;

  @RestQuery("vendor")
  @PlainText
  @Size(max = 200)
  @Parameter(description = "The vendor of the apps to list, whatever the case.")
  @Nullable String vendor;

  @RestQuery("factor")
  @Size(max = 20)
  @Parameter(
      description =
          "A condition on a risk factor, id:value, such as iso27001:true. Several values separated"
              + " by commas: any of them, so soc2:false,notFound,unknown finds apps that are not"
              + " known to have it. unknown and known ask whether there is a fact, !=value finds"
              + " all others; >=, <=, > and < compare numbers, years and days. Repeat for more"
              + " conditions: all must be met, 20 at most.")
  List<@PlainText @Size(max = 500) String> factors = List.of();

  @RestQuery
  @PlainText
  @Size(max = 50)
  @Parameter(
      description =
          "Id of a saved or suggested query, whose conditions must be met besides. Kinds that it"
              + " names are the default of kind.")
  @Nullable String savedQuery;

  @BeanParam @Valid UserBounds users = new UserBounds();

  /** The apps of a saved query. */
  public static AppQuery ofSaved(String id, Set<AppKind> kinds) {
    var query = new AppQuery();
    query.savedQuery = id;
    query.kinds = List.copyOf(kinds);
    return query;
  }

  List<String> categories() {
    return orEmpty(categories);
  }

  List<String> headquarters() {
    return orEmpty(headquarters);
  }

  Set<AppTag> tags() {
    return orEmpty(tags).isEmpty() ? Set.of() : EnumSet.copyOf(tags);
  }

  Set<RiskLevel> riskLevels() {
    return orEmpty(riskLevels).isEmpty() ? Set.of() : EnumSet.copyOf(riskLevels);
  }

  List<String> factors() {
    return orEmpty(factors);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }
}
