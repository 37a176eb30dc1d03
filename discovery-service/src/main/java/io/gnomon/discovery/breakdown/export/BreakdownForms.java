package io.gnomon.discovery.breakdown.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.breakdown.DiscoveredApp;
import io.gnomon.discovery.breakdown.UncataloguedDomain;
import io.gnomon.discovery.breakdown.query.ActorUsage;
import io.gnomon.discovery.catalog.GuessedApp;
import io.gnomon.discovery.report.MeasureColumns;
import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of each list are written: in JSON as in the list, in CSV in columns.
 *
 * @param timeZone of times in CSV, where people read them; in JSON they are UTC
 */
record BreakdownForms(ObjectMapper json, ZoneId timeZone) {

  ExportForm<DiscoveredApp> apps() {
    return new ExportForm<>(
        "apps",
        MeasureColumns.behind(
            "app",
            "name",
            "vendor",
            "category",
            "kind",
            "riskLevel",
            "score",
            "coverage",
            "tag",
            "users",
            "ipAddresses",
            "devices"),
        this::cells,
        JsonForm.of(json));
  }

  ExportForm<UncataloguedDomain> domains() {
    return new ExportForm<>(
        "uncatalogued-domains",
        MeasureColumns.behind(
            "domain",
            "hosts",
            "users",
            "ipAddresses",
            "devices",
            "guess",
            "guessReason",
            "guessConfidence"),
        this::cells,
        JsonForm.of(json));
  }

  ExportForm<ActorUsage> actors(Actor actor) {
    return switch (actor) {
      case USER ->
          new ExportForm<>(
              "users",
              MeasureColumns.behind("user", "name", "apps"),
              this::userCells,
              JsonForm.of(json));
      case IP_ADDRESS ->
          new ExportForm<>(
              "ip-addresses",
              MeasureColumns.behind("ipAddress", "label", "apps"),
              this::addressCells,
              JsonForm.of(json));
      case DEVICE ->
          new ExportForm<>(
              "devices",
              MeasureColumns.behind("device", "name", "group", "apps"),
              this::deviceCells,
              JsonForm.of(json));
    };
  }

  private List<@Nullable Object> cells(DiscoveredApp each) {
    var app = each.app();
    return cells(
        each.measures(),
        app.id(),
        app.name(),
        app.vendor(),
        app.category(),
        app.kind().text(),
        app.riskLevel().text(),
        app.score(),
        app.coverage(),
        each.tag(),
        each.users(),
        each.ipAddresses(),
        each.devices());
  }

  private List<@Nullable Object> cells(UncataloguedDomain each) {
    var guess = each.guess();
    return cells(
        each.measures(),
        each.domain(),
        each.hosts(),
        each.users(),
        each.ipAddresses(),
        each.devices(),
        guess == null
            ? null
            : guess.apps().stream().map(GuessedApp::id).collect(Collectors.joining(" ")),
        guess == null ? null : guess.reason().text(),
        guess == null ? null : guess.confidence().text());
  }

  private List<@Nullable Object> userCells(ActorUsage each) {
    var user = Objects.requireNonNull(each.user());
    return cells(each.measures(), user.id(), user.name(), each.apps());
  }

  private List<@Nullable Object> addressCells(ActorUsage each) {
    var address = Objects.requireNonNull(each.ipAddress());
    return cells(each.measures(), address.id(), address.label(), each.apps());
  }

  private List<@Nullable Object> deviceCells(ActorUsage each) {
    var device = Objects.requireNonNull(each.device());
    return cells(
        each.measures(),
        device.id(),
        device.name(),
        device.group() == null ? null : device.group().name(),
        each.apps());
  }

  private List<@Nullable Object> cells(UsageMeasures measures, @Nullable Object... first) {
    return MeasureColumns.cells(measures, timeZone, first);
  }
}
