package io.gnomon.discovery.usage;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** When devices reported something. */
@ApplicationScoped
public class DeviceSightingStore {

  private static final String SEEN =
      """
      select name from device where id in (
        select distinct device_id from usage_device where source_id = any(?) and day between ? and ?)
      """;
  private static final String LAST =
      """
      select device.name, max(u.last_at) from device join usage_device u on u.device_id = device.id
      where device.name = any(?) group by 1
      """;

  private final Database database;

  DeviceSightingStore(Database database) {
    this.database = database;
  }

  /** The ids of the devices that reported something to these sources on these days. */
  public Set<String> seen(Collection<Integer> sources, LocalDate from, LocalDate to) {
    return new HashSet<>(
        database.list(SEEN, row -> row.getString(1), SqlArray.ints(sources), from, to));
  }

  /** When each of these devices reported last, of those that ever did. */
  public Map<String, Instant> last(Collection<String> ids) {
    var last = new HashMap<String, Instant>();
    database
        .list(LAST, row -> Map.entry(row.getString(1), Rows.instant(row, 2)), SqlArray.texts(ids))
        .forEach(each -> last.put(each.getKey(), each.getValue()));
    return last;
  }
}
