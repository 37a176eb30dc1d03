package io.gnomon.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

class ValueCheckTest {

  /** A resource as somebody might write it. */
  static final class Examples {

    void take(@RestQuery List<StringBuilder> names, @RestQuery BigDecimal min, @RestPath Byte id) {}
  }

  @Test
  void whatATypeCannotBeIsToldFromWhatItCan() {
    assertThat(ValueCheck.allowedInstead(BigDecimal.class, "7.5")).isNull();
    assertThat(ValueCheck.allowedInstead(BigDecimal.class, "abc"))
        .containsExactly("a number, such as 7.5");
    assertThat(ValueCheck.allowedInstead(BigDecimal.class, "1e999999999")).isNotNull();
    assertThat(ValueCheck.allowedInstead(LocalDate.class, "+999999999-12-31")).isNotNull();
    assertThat(ValueCheck.allowedInstead(Instant.class, "2026-01-31T08:00:00Z")).isNull();
    assertThat(ValueCheck.allowedInstead(UUID.class, "ada")).isNotNull();
    assertThat(ValueCheck.allowedInstead(UUID.class, "1-2-3-4-5")).isNotNull();
    assertThat(ValueCheck.allowedInstead(boolean.class, "yes")).containsExactly("true", "false");
    assertThat(ValueCheck.allowedInstead(String.class, "")).isNull();
  }

  @Test
  void aTypeOfWhichNothingIsKnownIsFound() throws NoSuchMethodException {
    var method = Examples.class.getDeclaredMethod("take", List.class, BigDecimal.class, Byte.class);

    assertThat(QueryParameters.unknown(method))
        .containsExactly("id of type Byte", "names of type StringBuilder");
  }
}
