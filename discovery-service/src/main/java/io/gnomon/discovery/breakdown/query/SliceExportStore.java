package io.gnomon.discovery.breakdown.query;

import com.google.common.collect.Iterators;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Database.RowReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads all slices of a selection, some at a time. */
@ApplicationScoped
public class SliceExportStore {

  private static final int CHUNK = 1_000;

  private final Database database;
  private final InMemorySliceStore memory;

  SliceExportStore(Database database, InMemorySliceStore memory) {
    this.database = database;
    this.memory = memory;
  }

  /**
   * Hands over the slices in their order, within a transaction only. What is counted is counted for
   * all of them by the one statement; what is held in that order needs none.
   *
   * @param chunks takes some at a time, so that what else is to be said of them is read together
   */
  public void forEach(
      SliceSelection selection,
      SliceOrder order,
      List<SliceCount> counts,
      Consumer<List<CountedSlice>> chunks) {
    if (counts.isEmpty()) {
      forEach(selection, order, slice -> List.of(), chunks);
    } else {
      read(selection, order, counts, row -> counted(row, counts), chunks);
    }
  }

  /** Users, IP addresses or devices, each with the number of apps of some kinds that it used. */
  public void forEachWithApps(
      SliceSelection selection,
      SliceOrder order,
      Set<AppKind> kinds,
      Consumer<List<CountedSlice>> chunks) {
    memory
        .apps(selection, kinds)
        .ifPresentOrElse(
            apps -> forEach(selection, order, slice -> List.of(apps.of(slice.number())), chunks),
            () ->
                forEach(
                    selection.ofRows(),
                    order,
                    List.of(SliceCount.apps(selection.breakdown(), kinds)),
                    chunks));
  }

  private void forEach(
      SliceSelection selection,
      SliceOrder order,
      Function<Slice, List<Long>> counts,
      Consumer<List<CountedSlice>> chunks) {
    Function<Slice, CountedSlice> counted = slice -> new CountedSlice(slice, counts.apply(slice));
    selection
        .all(order)
        .ifPresentOrElse(
            slices ->
                Iterators.partition(slices.map(counted).iterator(), CHUNK).forEachRemaining(chunks),
            () ->
                read(
                    selection,
                    order,
                    List.of(),
                    row -> counted.apply(BreakdownStore.slice(row)),
                    chunks));
  }

  /** By a cursor: memory does not grow with their number. */
  private void read(
      SliceSelection selection,
      SliceOrder order,
      List<SliceCount> counts,
      RowReader<CountedSlice> reader,
      Consumer<List<CountedSlice>> chunks) {
    var chunk = new ArrayList<CountedSlice>(CHUNK);
    database.forEach(
        sql(selection, order, counts),
        CHUNK,
        row -> {
          chunk.add(reader.read(row));
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

  private static CountedSlice counted(ResultSet row, List<SliceCount> counts) throws SQLException {
    var numbers = new ArrayList<Long>(counts.size());
    for (var count : counts) {
      numbers.add(row.getLong(count.column()));
    }
    return new CountedSlice(BreakdownStore.slice(row), numbers);
  }
}
