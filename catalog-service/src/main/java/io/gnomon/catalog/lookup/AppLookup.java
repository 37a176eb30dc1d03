package io.gnomon.catalog.lookup;

import io.gnomon.catalog.Parameters;
import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.host.VisitedUrl;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the app of each of many hosts. */
@Singleton
class AppLookup {

  private static final int MOST = 10_000;
  private static final int LONGEST = 2_000;

  private final CurrentIndex index;

  AppLookup(CurrentIndex index) {
    this.index = index;
  }

  LookupResponse find(@Nullable LookupRequest request) {
    var hosts =
        request == null || request.hosts() == null ? List.<@Nullable String>of() : request.hosts();
    var items =
        request == null || request.items() == null
            ? List.<LookupRequest.@Nullable Item>of()
            : request.items();
    int asked = hosts.size() + items.size();
    if (asked == 0 || asked > MOST) {
      throw Parameters.refused("hosts", "and items are too few or too many", "1 to 10000 in all");
    }
    var catalog = index.get();
    var found = new ArrayList<LookupResponse.Item>(asked);
    hosts.forEach(host -> found.add(find(catalog, host, null)));
    items.forEach(
        item ->
            found.add(
                item == null
                    ? LookupResponse.Item.invalid(null)
                    : find(catalog, item.asked(), item.path())));
    return new LookupResponse(found);
  }

  private static LookupResponse.Item find(
      CatalogIndex catalog, @Nullable String asked, @Nullable String path) {
    if (asked == null || asked.length() > LONGEST || (path != null && path.length() > LONGEST)) {
      return LookupResponse.Item.invalid(null);
    }
    var url = VisitedUrl.parse(asked).orElse(null);
    if (url == null) {
      return LookupResponse.Item.invalid(asked);
    }
    var visible = path == null ? url.path() : UrlPath.normalize(path);
    return catalog
        .find(url.host(), visible)
        .map(domain -> LookupResponse.Item.of(asked, catalog.app(domain.appId()), domain))
        .orElseGet(() -> LookupResponse.Item.none(asked));
  }
}
