package io.gnomon.discovery.trend;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which usage is divided, and by what. */
public class SeriesQuery extends RangeQuery {

  /** Apps as people understand the word: sites that they know that they use. */
  private static final Set<AppKind> COUNTED_KINDS =
      EnumSet.complementOf(EnumSet.of(AppKind.TRACKER));

  @RestQuery
  @Parameter(description = "By what usage is divided. What belongs to no app is a part of its own.")
  @Nullable SeriesSplit by;

  @RestQuery("kind")
  @Parameter(
      description =
          "Kinds of apps whose usage is meant; repeatable. Everything unless given, uncatalogued domains"
              + " too.")
  List<AppKind> kinds = List.of();

  @RestQuery("app")
  @Size(max = 100)
  @Parameter(description = "Ids of apps whose usage is meant; repeatable. All unless given.")
  List<@PlainText @Size(max = 100) String> apps = List.of();

  @RestQuery
  @PlainText
  @Size(max = 50)
  @Parameter(
      description =
          "Id of a saved or suggested query: only apps that it finds on the days of the request, also"
              + " in the span before.")
  @Nullable String savedQuery;

  /** All usage, divided by that. */
  public static SeriesQuery of(@Nullable SeriesSplit by) {
    var query = new SeriesQuery();
    query.by = by;
    return query;
  }

  @Nullable SeriesSplit split() {
    return by;
  }

  /** Whose usage is meant; empty means everything. */
  Set<AppKind> kinds() {
    return kinds == null || kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
  }

  /** The apps whose usage is meant; empty means everything. */
  Set<String> apps() {
    return apps == null ? Set.of() : Set.copyOf(apps);
  }

  @Nullable String savedQuery() {
    return savedQuery;
  }

  /** Which kinds count as apps: of chosen apps all. */
  Set<AppKind> countedKinds() {
    if (savedQuery != null || !apps().isEmpty()) {
      return EnumSet.allOf(AppKind.class);
    }
    return kinds().isEmpty() ? COUNTED_KINDS : kinds();
  }
}
