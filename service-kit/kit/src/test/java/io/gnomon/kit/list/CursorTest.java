package io.gnomon.kit.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

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
  void aKeyThatIsNotOfItsKindIsForeign() {
    var cursor = Cursor.of("18", "7c9e6679-7425-40de-944b-e07fc1f90ae7");

    assertThat(cursor.number(0)).isEqualTo(18);
    assertThat(cursor.uuid(1)).hasToString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> cursor.number(1)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aNumberThatNoRowOfASmallColumnHasIsForeign() {
    var cursor = Cursor.of("18", "2147483648");

    assertThat(cursor.smallNumber(0)).isEqualTo(18);
    assertThat(cursor.number(1)).isEqualTo(2_147_483_648L);
    assertThatThrownBy(() -> cursor.smallNumber(1)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aPageEndsWhereTheRowsEnd() {
    var page = Page.cut(List.of("a", "b", "c"), 2, Cursor::of);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.nextCursor()).isEqualTo(Cursor.of("b").encoded());
    assertThat(Page.cut(List.of("a", "b"), 2, Cursor::of).nextCursor()).isNull();
  }

  @Test
  void aPageSaysHowManyThereAreOnAllPages() {
    var first = new PageRequest(null, 2).cut(List.of("a", "b", "c"), Cursor::of, () -> 3);
    var last = new PageRequest(first.nextCursor(), 2).cut(List.of("c"), Cursor::of, () -> 3);

    assertThat(first.total()).isEqualTo(3);
    assertThat(last.total()).isEqualTo(3);
    assertThat(last.map(String::length).total()).isEqualTo(3);
  }

  @Test
  void nothingIsCountedWhereTheFirstPageHasAll() {
    var page =
        new PageRequest(null, 2).cut(List.of("a", "b"), Cursor::of, () -> fail("was counted"));

    assertThat(page.total()).isEqualTo(2);
  }
}
