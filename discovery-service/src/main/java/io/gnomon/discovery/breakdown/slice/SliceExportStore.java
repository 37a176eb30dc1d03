package io.gnomon.discovery.breakdown.slice;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads all slices of a selection, some at a time. */
@ApplicationScoped
public class SliceExportStore {

  private static final int CHUNK = 500;

  private final Database database;

  SliceExportStore(Database database) {
    this.database = database;
  }

  /**
   * Hands over the slices in their order, by a cursor, within a transaction only: memory does not
   * grow with their number. What is counted is counted for all of them by the one statement.
   *
   * @param chunks takes some at a time, so that what else is to be said of them is read together
   */
  public void forEach(
      SliceSelection selection,
      SliceOrder order,
      List<SliceCount> counts,
      Consumer<List<CountedSlice>> chunks) {
    var chunk = new ArrayList<CountedSlice>(CHUNK);
    database.forEach(
        sql(selection, order, counts),
        CHUNK,
        row -> {
          chunk.add(slice(row, counts));
          if (chunk.size() == CHUNK) {
            chunks.accept(List.copyOf(chunk));
            chunk.clear();
          }
        },
        selection.parameters(order.needed(), counts).toArray());
    chunks.accept(List.copyOf(chunk));
  }

  private static String sql(SliceSelection selection, SliceOrder order, List<SliceCount> counts) {
    return "select part.*, %s as sort_key%s order by sort_key, part.key"
        .formatted(order.expression(), selection.sql(order.needed(), counts));
  }

  private static CountedSlice slice(ResultSet row, List<SliceCount> counts) throws SQLException {
    var numbers = new ArrayList<Long>(counts.size());
    for (var count : counts) {
      numbers.add(row.getLong(count.column()));
    }
    return new CountedSlice(BreakdownStore.slice(row), numbers);
  }
}
