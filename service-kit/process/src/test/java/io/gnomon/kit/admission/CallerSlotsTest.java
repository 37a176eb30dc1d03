package io.gnomon.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.BusyException;
import org.junit.jupiter.api.Test;

class CallerSlotsTest {

  private final CallerSlots slots = new CallerSlots("uploads", 3, 2);

  @Test
  void oneCallerLeavesASlotToOthers() {
    slots.take("mallory");
    slots.take("mallory");

    assertThatThrownBy(() -> slots.take("mallory"))
        .isInstanceOf(BusyException.class)
        .hasMessage("Other uploads of yours are under way; repeat it later.");
    assertThatCode(() -> slots.take("ada")).doesNotThrowAnyException();
  }

  @Test
  void theLastSlotIsForWhoHasNone() {
    var many = new CallerSlots("uploads", 4, 2);
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
  void thereAreNoMoreSlotsThanAllowed() {
    slots.take("ada");
    slots.take("grace");
    slots.take("edsger");

    assertThatThrownBy(() -> slots.take("barbara")).isInstanceOf(BusyException.class);
    assertThat(slots.taken()).isEqualTo(3);
  }

  @Test
  void aSlotThatIsClosedIsFreeAgainOnce() {
    var first = slots.take("ada");
    var second = slots.take("ada");
    first.close();
    second.close();
    second.close();

    slots.take("ada");

    assertThat(slots.taken()).isOne();
  }
}
