package io.gnomon.discovery.trend;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.report.RangeQuery;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which changes of which apps a request is about. */
public class MoverQuery extends RangeQuery {

  @RestQuery
  @DefaultValue("traffic")
  @Parameter(description = "What changed.")
  MoverMeasure measure = MoverMeasure.TRAFFIC;

  @RestQuery
  @DefaultValue("both")
  @Parameter(description = "Only what became more, or less.")
  MoverDirection direction = MoverDirection.BOTH;

  @RestQuery("kind")
  @Parameter(description = "Kinds of apps to list; repeatable. All but trackers unless given.")
  List<AppKind> kinds = List.of();

  Set<AppKind> kinds() {
    return NewAppQuery.kindsOrDefault(kinds);
  }
}
