package io.gnomon.discovery.trend;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.kit.database.SqlArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which usage is meant and how it is divided, as SQL over usage {@code u} with an {@code app_id}.
 *
 * @param kinds of the apps; empty means everything
 * @param tags of apps, by their ids
 * @param apps only these; null means everything
 */
record SeriesSelection(
    @Nullable SeriesSplit split,
    Set<AppKind> kinds,
    Set<AppKind> counted,
    Map<String, String> tags,
    @Nullable Set<String> apps) {

  private static final String APPS = "left join cloud_app app on app.id = u.app_id";
  private static final String TAGS =
      " left join unnest(?::text[], ?::text[]) as tagged (app_id, tag) on tagged.app_id = u.app_id";

  /** A copy that is divided otherwise. */
  SeriesSelection by(SeriesSplit other) {
    return new SeriesSelection(other, kinds, counted, tags, apps);
  }

  String part() {
    return split == null ? "null::text" : split.part();
  }

  String joins() {
    return split == SeriesSplit.TAG ? APPS + TAGS : APPS;
  }

  String condition() {
    var ofKind = kinds.isEmpty() ? "true" : "app.kind = any(?)";
    return apps == null ? ofKind : ofKind + " and u.app_id = any(?)";
  }

  /** The parameters of the joins and the condition. */
  List<Object> parameters() {
    var parameters = new ArrayList<Object>();
    if (split == SeriesSplit.TAG) {
      var apps = new ArrayList<>(tags.keySet());
      parameters.add(SqlArray.texts(apps));
      parameters.add(SqlArray.texts(apps.stream().map(tags::get).toList()));
    }
    if (!kinds.isEmpty()) {
      parameters.add(texts(kinds));
    }
    if (apps != null) {
      parameters.add(SqlArray.texts(apps));
    }
    return parameters;
  }

  /** The kinds of what counts as an app. */
  SqlArray countedKinds() {
    return texts(counted);
  }

  private static SqlArray texts(Set<AppKind> some) {
    return SqlArray.texts(some.stream().map(AppKind::text).toList());
  }
}
