package io.gnomon.kit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportSourceTest {

  @Test
  void everyRowOfAllPagesIsHandedOverOnce() {
    var rows = IntStream.rangeClosed(1, 7).boxed().toList();
    var exported = new ArrayList<Integer>();

    ExportSource.<Integer>inPages(
            last -> rows.stream().filter(row -> last == null || row > last).limit(3).toList())
        .forEach(exported::add);

    assertThat(exported).isEqualTo(rows);
  }

  @Test
  void anEmptyListHasNoRow() {
    var exported = new ArrayList<Integer>();

    ExportSource.<Integer>inPages(last -> List.of()).forEach(exported::add);

    assertThat(exported).isEmpty();
  }
}
