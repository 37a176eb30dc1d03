package io.gnomon.catalog.search;

import com.github.benmanes.caffeine.cache.Cache;
import io.gnomon.catalog.app.CatalogSnapshotStore;
import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.catalog.search.condition.SqlPart;
import io.gnomon.kit.admission.ByteBound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * How many apps a search finds on all pages. What was counted holds until the catalog changes, of
 * which the database has a counter: people turn pages and come back to the same lists.
 */
@ApplicationScoped
class AppCountStore {

  private static final long MAX_BYTES = 2_000_000;
  private static final int BYTES_OF_ENTRY = 200;

  private final SearchStore store;
  private final CatalogSnapshotStore catalog;
  private final Cache<Key, Long> counts =
      ByteBound.of(MAX_BYTES, (Key key, Long count) -> key.bytes()).build();

  AppCountStore(SearchStore store, CatalogSnapshotStore catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  /**
   * A search of the catalog as it was at some time.
   *
   * @param changes of the catalog until then
   */
  private record Key(long changes, SqlPart query) {

    private int bytes() {
      return BYTES_OF_ENTRY + query.sql().length() + bytes(query.values());
    }

    private static int bytes(List<?> values) {
      return values.stream()
          .mapToInt(
              each ->
                  each instanceof List<?> list
                      ? bytes(list)
                      : 2 * String.valueOf(each).length() + BYTES_OF_ENTRY / 4)
          .sum();
    }
  }

  long count(AppSearch search) {
    // Read first: what is counted is then at least as new.
    var key = new Key(catalog.version().changes(), AppListStore.countQuery(search));
    var counted = counts.getIfPresent(key);
    if (counted == null) {
      counted = store.list(key.query(), row -> row.getLong(1)).get(0);
      counts.put(key, counted);
    }
    return counted;
  }
}
