package io.gnomon.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void aCursorComesBackAsItWentOut() {
    var encoded = Cursor.of("7.5", "drop|box é").encoded();

    assertThat(Cursor.decode(encoded, 2)).isEqualTo(Cursor.of("7.5", "drop|box é"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "AAAA", "bm8", "YQAfYg"})
  void aForeignCursorIsRefused(String foreign) {
    assertThatThrownBy(() -> Cursor.decode(foreign, 2)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aPageEndsWhereTheRowsEnd() {
    var page = Page.cut(List.of("a", "b", "c"), 2, Cursor::of);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.nextCursor()).isEqualTo(Cursor.of("b").encoded());
    assertThat(Page.cut(List.of("a", "b"), 2, Cursor::of).nextCursor()).isNull();
  }
}
