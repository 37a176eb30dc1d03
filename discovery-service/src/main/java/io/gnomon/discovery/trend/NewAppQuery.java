package io.gnomon.discovery.trend;

import io.gnomon.discovery.catalog.AppKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Since when apps are new, and which kinds of them. */
public class NewAppQuery {

  private static final int DEFAULT_DAYS = 30;

  @RestQuery
  @Parameter(
      description =
          "Apps whose first transaction in this report is of that day (UTC) or later; the last 30 days"
              + " unless given.")
  @Nullable LocalDate since;

  @RestQuery("kind")
  @Parameter(description = "Kinds of apps to list; repeatable. All but trackers unless given.")
  List<AppKind> kinds = List.of();

  LocalDate since(LocalDate today) {
    return since == null ? today.minusDays(DEFAULT_DAYS - 1L) : since;
  }

  Set<AppKind> kinds() {
    return kindsOrDefault(kinds);
  }

  /** Those given, or apps as people understand the word. */
  static Set<AppKind> kindsOrDefault(@Nullable List<AppKind> given) {
    return given == null || given.isEmpty()
        ? EnumSet.complementOf(EnumSet.of(AppKind.TRACKER))
        : EnumSet.copyOf(given);
  }
}
