package io.gnomon.discovery.coverage;

import static java.util.Comparator.comparing;

import com.google.common.collect.Lists;
import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.discovery.directory.KnownDevice;
import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.discovery.report.ReportService;
import io.gnomon.discovery.report.SearchQuery;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.usage.DeviceSightingStore;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the enrolled devices that reported nothing, in the order of their names. */
@ApplicationScoped
class SilentDeviceService {

  private static final int EXPORT_BATCH = 500;

  private static final Comparator<KnownDevice> BY_NAME =
      comparing(KnownDevice::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(KnownDevice::name)
          .thenComparing(KnownDevice::id);

  private final ReportService reports;
  private final DeviceFollower devices;
  private final DeviceSightingStore sightings;

  SilentDeviceService(
      ReportService reports, DeviceFollower devices, DeviceSightingStore sightings) {
    this.reports = reports;
    this.devices = devices;
    this.sightings = sightings;
  }

  long count(RangeQuery range) {
    return silentIds(range).count();
  }

  Page<SilentDevice> page(SearchQuery query, PageRequest page) {
    var after = page.cursor(2);
    var found = find(query);
    var rest =
        found.stream()
            .filter(each -> after == null || BY_NAME.compare(each, lastShown(after)) > 0)
            .limit(page.limit() + 1L)
            .toList();
    var shown = page.cut(rest, each -> Cursor.of(each.name(), each.id()), found::size);
    return new Page<>(withLastSeen(shown.items()), shown.nextCursor(), shown.total());
  }

  ExportSource<SilentDevice> all(SearchQuery query) {
    var found = find(query);
    return consumer ->
        Lists.partition(found, EXPORT_BATCH)
            .forEach(batch -> withLastSeen(batch).forEach(consumer));
  }

  private List<KnownDevice> find(SearchQuery query) {
    var found = silentIds(query);
    for (var word : query.words()) {
      found = found.filter(new HashSet<>(devices.called(word))::contains);
    }
    return found.map(devices::device).flatMap(Optional::stream).sorted(BY_NAME).toList();
  }

  private Stream<String> silentIds(RangeQuery range) {
    var scope = reports.scope(TransactionBatch.ENDPOINT_USERS, range);
    var seen = sightings.seen(scope.report().sources(), scope.range().from(), scope.range().to());
    return devices.enrolled().stream().filter(id -> !seen.contains(id));
  }

  private List<SilentDevice> withLastSeen(List<KnownDevice> shown) {
    var last = sightings.last(shown.stream().map(KnownDevice::id).toList());
    return shown.stream()
        .map(each -> new SilentDevice(each.id(), each.name(), each.group(), last.get(each.id())))
        .toList();
  }

  private static KnownDevice lastShown(Cursor cursor) {
    return new KnownDevice(cursor.key(1), cursor.key(0), null);
  }
}
