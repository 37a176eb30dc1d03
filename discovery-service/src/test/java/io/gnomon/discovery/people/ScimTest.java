package io.gnomon.discovery.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.UserResource;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class ScimTest {

  private static final Set<String> SHORT = Set.of("schemas", "id", "displayName");

  private static final String PATCH =
      """
      {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
      """;

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource("/scim/v2")
  URI base;

  @SuppressWarnings("NullAway.Init") // set before each test
  private ScimService scim;

  @BeforeEach
  void connect() {
    var token = Callers.token("identity-provider", "provisioning");
    ClientRequestFilter authorized =
        request -> request.getHeaders().putSingle("Authorization", "Bearer " + token);
    scim = new ScimService(ClientBuilder.newClient().register(authorized).target(base));
    Callers.admin(); // Waits until it is known what was revoked.
  }

  private UserResource create(String userName) throws ScimException {
    return scim.create("Users", new UserResource().setUserName(userName).setActive(true));
  }

  @Test
  void aClientCreatesFindsReplacesAndDeletesUsers() throws ScimException {
    var user = new UserResource().setUserName("Una@Scim.test").setDisplayName("Una Scim");
    user.setExternalId("una-1");
    user.setEmails(new Email().setValue("una.mail@scim.test").setPrimary(true));

    var created = scim.create("Users", user);

    assertThat(created.getUserName()).isEqualTo("Una@Scim.test");
    assertThat(aliases(created)).containsExactly("una.mail@scim.test", "una@scim.test");
    for (var filter :
        List.of(Filter.eq("userName", "UNA@scim.test"), Filter.eq("externalId", "una-1"))) {
      var found = scim.search("Users", filter.toString(), UserResource.class);
      assertThat(found.getResources())
          .extracting(UserResource::getId)
          .containsExactly(created.getId());
    }
    assertThatThrownBy(() -> create("una@SCIM.test"))
        .isInstanceOf(ResourceConflictException.class)
        .hasMessageContaining("userName");

    created.setActive(false).setDisplayName("Una Else");
    var replaced = scim.replaceRequest(URI.create("Users/" + created.getId()), created).invoke();
    assertThat(replaced.getActive()).isFalse();
    assertThat(replaced.getDisplayName()).isEqualTo("Una Else");

    scim.delete("Users", created.getId());
    assertThatThrownBy(() -> scim.retrieve("Users", created.getId(), UserResource.class))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aClientKeepsGroupsAndTheirMembers() throws ScimException {
    var first = create("gil@scim.test");
    var second = create("gus@scim.test");
    var group =
        scim.create(
            "Groups",
            new GroupResource()
                .setDisplayName("Scim Gardeners")
                .setMembers(List.of(new Member().setValue(first.getId()))));
    assertThat(groups(first)).containsExactly("Scim Gardeners");

    scim.modifyRequest("Groups", group.getId())
        .addValues("members", new Member().setValue(second.getId()))
        .removeValues("members[value eq \"" + first.getId() + "\"]")
        .replaceValue("displayName", "Scim Growers")
        .invoke(GroupResource.class);

    assertThat(groups(first)).isEmpty();
    assertThat(groups(second)).containsExactly("Scim Growers");
    var read = scim.retrieve("Groups", group.getId(), GroupResource.class);
    assertThat(read.getMembers()).extracting(Member::getValue).containsExactly(second.getId());

    scim.delete("Groups", group.getId());
    assertThat(groups(second)).isEmpty();
  }

  @Test
  void anAnswerHasTheAttributesThatAreAskedFor() throws ScimException {
    var member = create("asked@scim.test");
    var group =
        scim.create(
            "Groups",
            new GroupResource()
                .setDisplayName("Scim Asked")
                .setMembers(List.of(new Member().setValue(member.getId()))));
    var one = "/Groups/" + group.getId();

    asked(one, "excludedAttributes=members")
        .body("displayName", equalTo("Scim Asked"))
        .body("$", not(hasKey("members")));
    asked(one, "attributes=displayName").body("keySet()", equalTo(SHORT));
    asked(one, "attributes=members.value").body("members", hasSize(1));
    asked("/Groups", "filter=displayName eq \"Scim Asked\"&attributes=displayName")
        .body("Resources[0].keySet()", equalTo(SHORT));
    asked(
            "/Users/" + member.getId(),
            "attributes=urn:ietf:params:scim:schemas:core:2.0:User:active")
        .body("keySet()", equalTo(Set.of("schemas", "id", "active")));
    asked("/Users", "excludedAttributes=userName,emails.type&count=1")
        .body("Resources[0]", not(hasKey("userName")))
        .body("Resources[0]", hasKey("displayName"));
  }

  @Test
  void aListIsReadInPages() throws ScimException {
    create("page1@scim.test");
    create("page2@scim.test");

    var all = scim.search("Users", null, UserResource.class).getTotalResults();
    var page = scim.searchRequest("Users").page(2, 1).invoke(UserResource.class);

    assertThat(all).isGreaterThanOrEqualTo(2);
    assertThat(page.getTotalResults()).isEqualTo(all);
    assertThat(page.getResources()).hasSize(1);
    assertThat(page.getStartIndex()).isEqualTo(2);
  }

  @Test
  void patchesAsEntraIdSendsThemAreUnderstood() throws ScimException {
    var id = create("entra@scim.test").getId();

    patch("/Users/" + id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
        .body("active", equalTo(false));
    patch(
            "/Users/" + id,
            """
            {"op": "Add", "path": "emails[type eq \\"work\\"].value", "value": "e@scim.test"},
            {"op": "Replace", "value": {"active": "True", "displayName": "En Tra", "title": "Dr",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Lab"}}
            """)
        .body("active", equalTo(true))
        .body("displayName", equalTo("En Tra"))
        .body("emails.value", contains("e@scim.test"))
        .body(
            "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'.department",
            equalTo("Lab"));

    var group = scim.create("Groups", new GroupResource().setDisplayName("Entra Crew")).getId();
    patch(
            "/Groups/" + group,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(id))
        .body("members.value", contains(id));
    patch(
            "/Groups/" + group,
            "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(id))
        .body("members", hasSize(0));
  }

  @Test
  void errorsHaveTheFormOfTheProtocol() {
    Callers.admin()
        .get("/scim/v2/Users?filter=userName co \"x\"")
        .then()
        .statusCode(400)
        .contentType(startsWith("application/scim+json"))
        .body("schemas", contains("urn:ietf:params:scim:api:messages:2.0:Error"))
        .body("status", equalTo("400"))
        .body("scimType", equalTo("invalidFilter"));
    Callers.viewer().get("/scim/v2/Users").then().statusCode(403).body("status", equalTo("403"));
    Callers.admin()
        .body("[")
        .post("/scim/v2/Users")
        .then()
        .statusCode(400)
        .body("scimType", equalTo("invalidSyntax"));
    Callers.admin()
        .body("{}")
        .post("/scim/v2/Groups")
        .then()
        .statusCode(400)
        .body("scimType", equalTo("invalidValue"));
  }

  @Test
  void whatIsNotQuiteJsonOrTooMuchOfItIsRefused() {
    Callers.admin()
        .body("{\"userName\": \"first@scim.test\", \"userName\": \"second@scim.test\"}")
        .post("/scim/v2/Users")
        .then()
        .statusCode(400)
        .body("scimType", equalTo("invalidSyntax"));
    Callers.admin()
        .body("{\"members\": [" + "{},".repeat(100_000) + "{}]}")
        .post("/scim/v2/Groups")
        .then()
        .statusCode(413)
        .contentType(startsWith("application/scim+json"));
  }

  @Test
  void aUserTakesOverAPersonWhoWasKeptByHand() throws ScimException {
    var person = PeopleTest.create("By Hand", "hand@scim.test", "SCIM\\hand");

    var created = create("Hand@scim.test");

    assertThat(created.getId()).isEqualTo(person);
    assertThat(aliases(created)).contains("scim\\hand");
  }

  @Test
  void whatIsUnderstoodIsDescribed() throws ScimException {
    assertThat(scim.getServiceProviderConfig().getPatch().isSupported()).isTrue();
    assertThat(scim.getResourceTypes().getTotalResults()).isEqualTo(2);
    assertThat(scim.getSchemas().getTotalResults()).isEqualTo(3);
  }

  private static ValidatableResponse asked(String path, String query) {
    return Callers.admin().get("/scim/v2" + path + "?" + query).then().statusCode(200);
  }

  private static ValidatableResponse patch(String path, String operations) {
    return Callers.admin()
        .contentType("application/scim+json")
        .body(PATCH.formatted(operations).getBytes(StandardCharsets.UTF_8))
        .patch("/scim/v2" + path)
        .then()
        .statusCode(200)
        .contentType(startsWith("application/scim+json"));
  }

  private static List<String> aliases(UserResource user) {
    return Callers.viewer()
        .get("/api/v1/people/" + user.getId() + "/aliases")
        .jsonPath()
        .getList("items", String.class);
  }

  private static List<String> groups(UserResource user) {
    return Callers.viewer()
        .get("/api/v1/people/" + user.getId())
        .jsonPath()
        .getList("groups", String.class);
  }
}
