package io.gnomon.kit.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.BusyException;
import org.junit.jupiter.api.Test;

class UploadPlacesTest {

  private final UploadPlaces places = new UploadPlaces(3, 2);

  @Test
  void oneCallerLeavesAPlaceToOthers() {
    places.take("mallory");
    places.take("mallory");

    assertThatThrownBy(() -> places.take("mallory")).isInstanceOf(BusyException.class);
    assertThatCode(() -> places.take("ada")).doesNotThrowAnyException();
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
  void aPlaceThatIsReleasedIsFreeAgain() {
    places.take("ada");
    places.take("ada");
    places.release("ada");
    places.release("ada");

    places.take("ada");

    assertThat(places.taken()).isOne();
  }
}
