package io.gnomon.catalog.vendor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.app.AppKind;
import java.util.List;
import java.util.Objects;

/**
 * To which of a vendor's apps a fact applies. Each list narrows it down, an empty one does not.
 *
 * @param kinds of an app
 * @param categories their ids
 * @param apps ids of the apps
 * @param except ids of apps to which it does not apply
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AppScope(
    List<AppKind> kinds, List<String> categories, List<String> apps, List<String> except) {

  /** All that the vendor runs. */
  public static final AppScope ALL = new AppScope(List.of(), List.of(), List.of(), List.of());

  public AppScope {
    // A file leaves out what does not narrow it down.
    kinds = List.copyOf(Objects.requireNonNullElse(kinds, List.of()));
    categories = List.copyOf(Objects.requireNonNullElse(categories, List.of()));
    apps = List.copyOf(Objects.requireNonNullElse(apps, List.of()));
    except = List.copyOf(Objects.requireNonNullElse(except, List.of()));
  }

  /** Whether an app is among those. */
  boolean covers(ScopedApp app) {
    return (kinds.isEmpty() || kinds.contains(app.kind()))
        && (categories.isEmpty() || categories.contains(app.categoryId()))
        && (apps.isEmpty() || apps.contains(app.id()))
        && !except.contains(app.id());
  }
}
