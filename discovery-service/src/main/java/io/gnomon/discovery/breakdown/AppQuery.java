package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.slice.AppFilter;
import io.gnomon.discovery.breakdown.slice.FactorCondition;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which days and which apps a list of apps is about. */
public class AppQuery extends UsageQuery {

  @RestQuery("riskLevel")
  @Parameter(
      description =
          "Risk levels of the apps to list, as the catalog has them now; repeatable. All unless given.")
  List<RiskLevel> riskLevels = List.of();

  @RestQuery("vendor")
  @PlainText
  @Size(max = 200)
  @Parameter(description = "The vendor of the apps to list, whatever the case.")
  @Nullable String vendor;

  @RestQuery("factor")
  @Size(max = 20)
  @Parameter(
      description =
          "A condition on a risk factor, id:value, such as iso27001:true. Several values separated by"
              + " commas: any of them, so soc2:false,notFound,unknown finds apps that are not known to"
              + " have it."
              + " Repeat for more conditions: all must be met, 20 at most.")
  List<@PlainText @Size(max = 500) String> factors = List.of();

  AppFilter apps() {
    return new AppFilter(
        kinds(),
        riskLevels == null || riskLevels.isEmpty() ? Set.of() : EnumSet.copyOf(riskLevels),
        vendor,
        factors == null ? List.of() : factors.stream().map(FactorCondition::parse).toList());
  }
}
