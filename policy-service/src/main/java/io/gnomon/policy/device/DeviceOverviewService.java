package io.gnomon.policy.device;

import io.gnomon.kit.export.ExportSource;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists devices by name, with what the feed and the rollout know of them. */
@ApplicationScoped
class DeviceOverviewService {

  private static final int PAGE_SIZE = 500;

  private final DeviceReader reader;
  private final DeviceConnections connections;
  private final DeviceRollout rollout;
  private final LaggingDevices lagging;

  DeviceOverviewService(
      DeviceReader reader,
      DeviceConnections connections,
      DeviceRollout rollout,
      LaggingDevices lagging) {
    this.reader = reader;
    this.connections = connections;
    this.rollout = rollout;
    this.lagging = lagging;
  }

  Page<DeviceResponse> list(DeviceFilter filter, PageRequest page) {
    var rows = devices(filter, page.cursor(2), page.limit() + 1);
    var shown = page.cut(rows, DeviceOverviewService::cursor, () -> count(filter));
    return new Page<>(of(shown.items()), shown.nextCursor(), shown.total());
  }

  /** All that meet the filter. */
  ExportSource<DeviceResponse> export(DeviceFilter filter) {
    return ExportSource.inPages(last -> page(filter, last));
  }

  List<DeviceResponse> of(List<Device> devices) {
    var enforced = rollout.enforced(devices.stream().map(Device::id).toList());
    return devices.stream()
        .map(
            device ->
                new DeviceResponse(
                    device, connections.isConnected(device.id()), enforced.get(device.id())))
        .toList();
  }

  private List<DeviceResponse> page(DeviceFilter filter, @Nullable DeviceResponse last) {
    var after = last == null ? null : cursor(last.device());
    return of(devices(filter, after, PAGE_SIZE));
  }

  private List<Device> devices(DeviceFilter filter, @Nullable Cursor after, int limit) {
    return filter
        .lag()
        .map(lag -> reader.inOrder(lagging.ids(lag, after, limit)))
        .orElseGet(() -> reader.list(filter.q, filter.name, filter.group, after, limit));
  }

  private long count(DeviceFilter filter) {
    return filter
        .lag()
        .map(lagging::count)
        .orElseGet(() -> reader.count(filter.q, filter.name, filter.group));
  }

  private static Cursor cursor(Device device) {
    return Cursor.of(device.name(), device.id());
  }
}
