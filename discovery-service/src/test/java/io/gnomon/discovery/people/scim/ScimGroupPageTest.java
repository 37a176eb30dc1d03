package io.gnomon.discovery.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.people.UserGroup;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScimGroupPageTest {

  private static final int MAX = 10;

  @Test
  void aPageEndsBeforeTheGroupWithWhichItWouldHaveTooManyMembers() {
    assertThat(shown(4, 6, 1)).containsExactly(4L, 6L);
    assertThat(shown(0, 0, 10)).containsExactly(0L, 0L, 10L);
    assertThat(shown()).isEmpty();
  }

  @Test
  void aGroupOfManyMembersHasAPageOfItsOwn() {
    assertThat(shown(1_000_000, 1)).containsExactly(1_000_000L);
    assertThat(shown(1, 1_000_000)).containsExactly(1L);
  }

  private static List<Long> shown(long... people) {
    var groups =
        Arrays.stream(people).mapToObj(each -> new UserGroup("id", "name", null, each)).toList();
    return ScimGroupService.withFewMembers(groups, MAX).stream().map(UserGroup::people).toList();
  }
}
