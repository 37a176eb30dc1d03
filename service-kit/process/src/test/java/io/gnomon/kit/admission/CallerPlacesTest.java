package io.gnomon.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.BusyException;
import org.junit.jupiter.api.Test;

class CallerPlacesTest {

  private final CallerPlaces places = new CallerPlaces("uploads", 3, 2);

  @Test
  void oneCallerLeavesAPlaceToOthers() {
    places.take("mallory");
    places.take("mallory");

    assertThatThrownBy(() -> places.take("mallory"))
        .isInstanceOf(BusyException.class)
        .hasMessage("Other uploads of yours are under way; repeat it later.");
    assertThatCode(() -> places.take("ada")).doesNotThrowAnyException();
  }

  @Test
  void theLastPlaceIsForWhoHasNone() {
    var many = new CallerPlaces("uploads", 4, 2);
    many.take("mallory");
    many.take("mallory");
    many.take("trudy");

    assertThatThrownBy(() -> many.take("trudy"))
        .isInstanceOf(BusyException.class)
        .hasMessage("Other uploads are under way; repeat it later.");
    assertThatCode(() -> many.take("ada")).doesNotThrowAnyException();
    assertThatThrownBy(() -> many.take("grace")).isInstanceOf(BusyException.class);
  }

  @Test
  void thereAreNoMorePlacesThanAllowed() {
    places.take("ada");
    places.take("grace");
    places.take("edsger");

    assertThatThrownBy(() -> places.take("barbara")).isInstanceOf(BusyException.class);
    assertThat(places.taken()).isEqualTo(3);
  }

  @Test
  void aPlaceThatIsClosedIsFreeAgainOnce() {
    var first = places.take("ada");
    var second = places.take("ada");
    first.close();
    second.close();
    second.close();

    places.take("ada");

    assertThat(places.taken()).isOne();
  }
}
