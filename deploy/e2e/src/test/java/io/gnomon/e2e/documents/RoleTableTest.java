package io.gnomon.e2e.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.e2e.guide.Guide;
import io.gnomon.local.cli.installation.Role;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of roles in the guide for own servers has those that there are, from where it says. */
class RoleTableTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z]+)` \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$");
  private static final Pattern CONSTANT = Pattern.compile("String [A-Z]+ = \"([a-z]+)\";");
  private static final String NEVER = "never";

  private List<MatchResult> rows = List.of();

  @BeforeEach
  void read() throws IOException {
    var section = Guide.of("docs/own-servers.md").section("Roles").text();
    rows = ROW.matcher(section).results().toList();
  }

  @Test
  void allRolesThatEndpointsNameAreThere() throws IOException {
    var roles = Guide.of("service-kit/kit/src/main/java/io/gnomon/kit/identity/Roles.java").text();

    assertThat(rows.stream().map(row -> row.group(1)))
        .containsExactlyElementsOf(
            CONSTANT.matcher(roles).results().map(found -> found.group(1)).toList());
  }

  @Test
  void thoseOfTheLaunchersTokensAreThoseThatItTakes() {
    assertThat(names(2)).containsExactly(Role.names(EnumSet.allOf(Role.class)));
  }

  @Test
  void thoseOfAnIdentityProviderAreThoseOfTheRealm() throws IOException {
    var realm = new ObjectMapper().readTree(Guide.of("deploy/oidc/keycloak-realm.json").text());

    assertThat(names(3))
        .containsExactlyInAnyOrderElementsOf(realm.at("/roles/realm").findValuesAsText("name"));
  }

  /** The roles that are not never in that column. */
  private List<String> names(int column) {
    return rows.stream()
        .filter(row -> !row.group(column).startsWith(NEVER))
        .map(row -> row.group(1))
        .toList();
  }
}
