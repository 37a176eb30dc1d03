package io.gnomon.discovery.trend;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
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

  @RestQuery("app")
  @Size(max = 100)
  @Parameter(description = "Ids of apps to list, where they are new; repeatable. All unless given.")
  List<@PlainText @Size(max = 100) String> apps = List.of();

  @RestQuery("kind")
  @Parameter(
      description =
          "Kinds of apps to list; repeatable. All but trackers unless given, with app all.")
  List<AppKind> kinds = List.of();

  LocalDate since(LocalDate today) {
    return since == null ? today.minusDays(DEFAULT_DAYS - 1L) : since;
  }

  Set<AppKind> kinds() {
    return kindsOrDefault(kinds, apps());
  }

  /** The apps that are meant; empty means all. */
  Set<String> apps() {
    return apps == null ? Set.of() : Set.copyOf(apps);
  }

  /** Those given, or apps as people understand the word; of chosen apps all. */
  static Set<AppKind> kindsOrDefault(@Nullable List<AppKind> given, Set<String> apps) {
    if (given != null && !given.isEmpty()) {
      return EnumSet.copyOf(given);
    }
    return apps.isEmpty()
        ? EnumSet.complementOf(EnumSet.of(AppKind.TRACKER))
        : EnumSet.allOf(AppKind.class);
  }
}
