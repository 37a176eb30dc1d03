package io.gnomon.policy.apptag;

import io.gnomon.policy.catalog.RiskLevel;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which tagged apps to list; what is absent is no restriction. */
class AppTagFilter {

  @RestQuery
  @Parameter(
      description =
          "Risk levels of the apps to list, as the catalog has them now; repeatable. All unless given.")
  List<RiskLevel> riskLevel = List.of();

  boolean isNone() {
    return riskLevel == null || riskLevel.isEmpty();
  }

  boolean accepts(AppliedTag tag) {
    return isNone() || riskLevel.contains(tag.app().riskLevel());
  }
}
