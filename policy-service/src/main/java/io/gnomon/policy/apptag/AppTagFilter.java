package io.gnomon.policy.apptag;

import io.gnomon.kit.request.PlainText;
import io.gnomon.policy.catalog.CatalogApp;
import io.gnomon.policy.catalog.RiskLevel;
import io.gnomon.policy.indicator.AppTag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which tagged apps to list; what is absent is no restriction. */
class AppTagFilter {

  private static final int MAX_APPS = 500;

  @RestQuery
  @Size(max = MAX_APPS)
  @Parameter(
      description = "Ids of the apps to list, where they have a tag; repeatable. All unless given.")
  List<@PlainText @Size(max = 100) String> app = List.of();

  @RestQuery
  @Parameter(
      description =
          "Risk levels of the apps to list, as the catalog has them now; repeatable. All unless given.")
  List<RiskLevel> riskLevel = List.of();

  @RestQuery
  @Parameter(description = "Tags to list; repeatable. All unless given.")
  List<AppTag> tag = List.of();

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(description = "A part of the app's name or id; letter case does not count.")
  @Nullable String q;

  boolean isNone() {
    return isAny(app) && isAny(riskLevel) && isAny(tag) && q == null;
  }

  boolean accepts(AppliedTag applied) {
    return meets(app, applied.app().id())
        && meets(riskLevel, applied.app().riskLevel())
        && meets(tag, applied.tag())
        && (q == null || isNamed(applied.app(), q.toLowerCase(Locale.ROOT)));
  }

  private static boolean isNamed(CatalogApp app, String part) {
    return app.name().toLowerCase(Locale.ROOT).contains(part)
        || app.id().toLowerCase(Locale.ROOT).contains(part);
  }

  private static <T> boolean meets(List<T> wanted, T value) {
    return isAny(wanted) || wanted.contains(value);
  }

  private static boolean isAny(@Nullable List<?> wanted) {
    return wanted == null || wanted.isEmpty();
  }
}
