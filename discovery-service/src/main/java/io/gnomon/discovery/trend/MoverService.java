package io.gnomon.discovery.trend;

import io.gnomon.discovery.catalog.CloudApp;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.directory.AppTagFollower;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Says which apps are used much more or less than before. */
@ApplicationScoped
class MoverService {

  private final MoverStore store;
  private final CloudAppService apps;
  private final AppTagFollower tags;

  MoverService(MoverStore store, CloudAppService apps, AppTagFollower tags) {
    this.store = store;
    this.apps = apps;
    this.tags = tags;
  }

  Page<Mover> movers(ReportScope scope, MoverQuery query, PageRequest page) {
    var rows =
        page.cut(store.page(scope, query, page), MoverRow::cursor, () -> store.count(scope, query));
    var known = apps.find(rows.items().stream().map(MoverRow::appId).toList());
    return rows.map(
        row ->
            new Mover(
                known.getOrDefault(row.appId(), CloudApp.unknown(row.appId())),
                tags.tag(row.appId()).orElse(null),
                row.before(),
                row.now(),
                MeasureChange.between(row.before(), row.now())));
  }
}
