package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
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

  @RestQuery("app")
  @Size(max = 100)
  @Parameter(description = "Ids of apps to list, where they changed; repeatable. All unless given.")
  List<@PlainText @Size(max = 100) String> apps = List.of();

  @RestQuery("kind")
  @Parameter(
      description =
          "Kinds of apps to list; repeatable. All but trackers unless given, with app all.")
  List<AppKind> kinds = List.of();

  Set<AppKind> kinds() {
    return NewAppQuery.kindsOrDefault(kinds, apps());
  }

  /** The apps that are meant; empty means all. */
  Set<String> apps() {
    return apps == null ? Set.of() : Set.copyOf(apps);
  }

  /** Which changes are meant. */
  enum MoverDirection {
    @JsonProperty("up")
    UP("now > before"),
    @JsonProperty("down")
    DOWN("now < before"),
    @JsonProperty("both")
    BOTH("now <> before");

    private final String condition;

    MoverDirection(String condition) {
      this.condition = condition;
    }

    /** SQL over {@code now} and {@code before}. */
    String condition() {
      return condition;
    }
  }
}
