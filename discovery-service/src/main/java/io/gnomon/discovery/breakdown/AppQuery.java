package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.catalog.RiskLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which days and which apps a list of apps is about. */
public class AppQuery extends UsageQuery {

  @RestQuery("riskLevel")
  @Parameter(
      description =
          "Risk levels of the apps to list, as the catalog has them now; repeatable. All unless given.")
  List<RiskLevel> riskLevels = List.of();

  Set<RiskLevel> riskLevels() {
    return riskLevels == null || riskLevels.isEmpty() ? Set.of() : EnumSet.copyOf(riskLevels);
  }
}
