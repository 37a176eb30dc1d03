package io.gnomon.discovery.breakdown.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.breakdown.DiscoveredApp;
import io.gnomon.discovery.breakdown.UncataloguedDomain;
import io.gnomon.discovery.breakdown.actor.ActorUsage;
import io.gnomon.discovery.domainguess.GuessedApp;
import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.discovery.usage.actor.Actor;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final List<String> MEASURES =
      List.of(
          "transactions",
          "trafficBytes",
          "uploadedBytes",
          "downloadedBytes",
          "firstSeenAt",
          "lastSeenAt");

  ExportForm<DiscoveredApp> apps() {
    return new ExportForm<>(
        "apps",
        withMeasures(
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
        withMeasures(
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
              "users", withMeasures("user", "name", "apps"), this::userCells, JsonForm.of(json));
      case IP_ADDRESS ->
          new ExportForm<>(
              "ip-addresses",
              withMeasures("ipAddress", "label", "apps"),
              this::addressCells,
              JsonForm.of(json));
      case DEVICE ->
          new ExportForm<>(
              "devices",
              withMeasures("device", "name", "group", "apps"),
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
    var cells = new ArrayList<@Nullable Object>(Arrays.asList(first));
    cells.add(measures.transactions());
    cells.add(measures.trafficBytes());
    cells.add(measures.uploadedBytes());
    cells.add(measures.downloadedBytes());
    cells.add(CsvTime.text(measures.firstSeenAt(), timeZone));
    cells.add(CsvTime.text(measures.lastSeenAt(), timeZone));
    return cells;
  }

  private static List<String> withMeasures(String... first) {
    var columns = new ArrayList<>(Arrays.asList(first));
    columns.addAll(MEASURES);
    return columns;
  }
}
