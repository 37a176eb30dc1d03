package io.gnomon.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.app.AppKind;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AppKindFilterTest {

  @Test
  void everyKindCanBeAskedForAndAllTogether() {
    var texts = new ArrayList<>(AppKind.texts());
    texts.add("all");

    assertThat(AppKindFilter.texts()).isEqualTo(texts);
  }
}
