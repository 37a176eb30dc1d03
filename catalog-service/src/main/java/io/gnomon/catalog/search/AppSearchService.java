package io.gnomon.catalog.search;

import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Searches apps: a page of them in two queries, whatever is asked. */
@ApplicationScoped
public class AppSearchService {

  private final AppListStore store;
  private final AppCountStore counts;
  private final CategoryService categories;

  AppSearchService(AppListStore store, AppCountStore counts, CategoryService categories) {
    this.store = store;
    this.counts = counts;
    this.categories = categories;
  }

  Page<AppSummaryResponse> list(AppSearch wanted, PageRequest request) {
    var search = resolve(wanted);
    var rows = store.list(search, request.cursor(3), request.limit() + 1);
    var page =
        request.cut(
            rows, row -> search.sort().cursor(row.key(), row.id()), () -> counts.count(search));
    var ids = page.items().stream().map(FoundApp::id).toList();
    var domains = store.domains(ids);
    var headquarters = store.headquarters(ids);
    return page.map(
        app ->
            AppSummaryResponse.from(
                app,
                categories.named(app.category()),
                headquarters.get(app.id()),
                domains.getOrDefault(app.id(), List.of())));
  }

  /**
   * With the words as they are where they name an app; otherwise with names that are misspelt, too;
   * and where there are none, with words that are like them.
   */
  public AppSearch resolve(AppSearch wanted) {
    if (!wanted.text().canBeMisspelt() || store.finds(wanted.named())) {
      return wanted.exact();
    }
    var misspelt = wanted.misspelt(store.names(wanted.text().corrections()));
    return store.finds(misspelt) ? misspelt : wanted.similar();
  }
}
