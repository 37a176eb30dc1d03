package io.gnomon.discovery.breakdown;

import static java.util.stream.Collectors.toMap;

import io.gnomon.discovery.directory.SettingFollower;
import io.gnomon.discovery.report.ReportScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Distinguishes use from touches. */
@ApplicationScoped
class AppUseService {

  private final AppUseStore store;
  private final SettingFollower settings;

  AppUseService(AppUseStore store, SettingFollower settings) {
    this.store = store;
    this.settings = settings;
  }

  /** Says of these apps whether they were used. */
  AppUseResponse use(ReportScope scope, List<String> apps) {
    var floor = settings.useFloor();
    var asked = apps.stream().distinct().toList();
    var known =
        store.read(scope, asked, floor).stream().collect(toMap(AppUse::app, Function.identity()));
    return new AppUseResponse(
        floor, asked.stream().map(app -> known.getOrDefault(app, AppUse.none(app))).toList());
  }
}
