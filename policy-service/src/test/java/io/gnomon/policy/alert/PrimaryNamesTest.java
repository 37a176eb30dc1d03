package io.gnomon.policy.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.policy.alert.PersonFollower.PersonMessage;
import io.gnomon.testing.Contracts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimaryNamesTest {

  private final PrimaryNames names = new PrimaryNames();

  @Test
  void theFirstAliasOfAPersonIsMeantByAll() throws IOException {
    var person =
        new JsonMapper()
            .readValue(Contracts.laterExample("discovery/person").toString(), PersonMessage.class);

    names.set("1", person.aliases());

    assertThat(names.of("corp\\ann")).isEqualTo("ann");
    assertThat(names.of("ann")).isEqualTo("ann");
    assertThat(names.of("bob")).isEqualTo("bob");
  }

  @Test
  void whatAPersonLosesIsNobodysOrThatOfWhomGotItFirst() {
    names.set("1", List.of("ann", "ann@corp.com", "lee"));
    names.set("2", List.of("bob", "lee"));

    names.set("1", List.of("ann"));
    assertThat(names.of("ann@corp.com")).isEqualTo("ann@corp.com");
    assertThat(names.of("lee")).isEqualTo("bob");

    names.set("2", List.of());
    assertThat(names.of("lee")).isEqualTo("lee");
  }
}
