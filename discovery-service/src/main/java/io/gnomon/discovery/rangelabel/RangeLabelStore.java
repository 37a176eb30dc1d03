package io.gnomon.discovery.rangelabel;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds labels of addresses. */
@ApplicationScoped
public class RangeLabelStore {

  private static final String LABELS =
      """
      select distinct on (asked.address) asked.address, named.label from unnest(?::text[]) as asked (address)
      join ip_range_label named on named.network >>= asked.address::inet
      order by asked.address, masklen(named.network) desc
      """;

  private final Database database;

  RangeLabelStore(Database database) {
    this.database = database;
  }

  /** What the smallest range of each address is called; others are absent. */
  public Map<String, String> labels(Collection<String> addresses) {
    var labels = new HashMap<String, String>();
    database
        .list(
            LABELS, row -> Map.entry(row.getString(1), row.getString(2)), SqlArray.texts(addresses))
        .forEach(each -> labels.put(each.getKey(), each.getValue()));
    return labels;
  }
}
