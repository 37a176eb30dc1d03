package io.gnomon.catalog.appdetail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.testing.Callers;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class NoteResourceTest {

  private static final String PATH = "/api/v1/apps/canva/notes";

  @Inject NoteService notes;
  @Inject Database database;

  @Test
  void aNoteSaysWhoWroteItAndWhen() {
    var note =
        write("  Asked legal.\nWaiting.  ")
            .statusCode(201)
            .body("author", equalTo("analyst@example.org"))
            .body("writtenAt", notNullValue())
            .body("text", equalTo("Asked legal.\nWaiting."))
            .extract();

    Callers.viewer()
        .get(note.header("Location"))
        .then()
        .statusCode(200)
        .body("id", equalTo(note.path("id")))
        .body("text", equalTo("Asked legal.\nWaiting."));
    Callers.viewer().get("/api/v1/apps/box/notes/" + note.path("id")).then().statusCode(404);
  }

  @Test
  void notesAreListedNewestFirstAndInPages() {
    write("one");
    write("two");
    write("three");

    int all = Callers.viewer().get(PATH + "?limit=500").path("items.size()");
    String next =
        Callers.viewer()
            .get(PATH + "?limit=2")
            .then()
            .body("items.text", contains("three", "two"))
            .body("total", equalTo(all))
            .extract()
            .path("nextCursor");
    Callers.viewer()
        .get(PATH + "?limit=1&cursor=" + next)
        .then()
        .body("items.text", contains("one"))
        .body("total", equalTo(all));
  }

  @Test
  @TestTransaction
  void anAppHasAThousandNotesAndNotMore() {
    database.update(
        """
        insert into app_note (app_id, author, written_at, text) select 'canva', 'ada', now(), 'Full'
        from generate_series(1, 999 - (select count(*) from app_note where app_id = 'canva'))
        """);
    assertThat(notes.write("canva", new NoteRequest("The last one"), "ada")).isPresent();

    assertThatThrownBy(() -> notes.write("canva", new NoteRequest("One more"), "ada"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("The app has 1000 notes already.");
  }

  @Test
  void aRemovedNoteIsInTheAuditAlone() {
    String id = write("Never mind").extract().path("id");

    analyst().delete(PATH + "/" + id).then().statusCode(204);

    Callers.viewer().get(PATH + "?limit=500").then().body("items.id", not(hasItem(id)));
    Callers.person("admin@example.org", Roles.ADMIN)
        .get("/api/v1/catalog-audit?limit=2")
        .then()
        .body("items.action", contains("note.removed", "note.written"))
        .body("items.subject", contains("canva", "canva"))
        .body("items[0].before.text", equalTo("Never mind"));
    analyst().delete(PATH + "/" + id).then().statusCode(204);
    Callers.person("admin@example.org", Roles.ADMIN)
        .get("/api/v1/catalog-audit?limit=2")
        .then()
        .body("items.action", contains("note.removed", "note.written"));
  }

  @Test
  void aNoteBelongsToItsApp() {
    String id = write("Canva's").extract().path("id");

    Callers.viewer()
        .get("/api/v1/apps/box/notes?limit=500")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(id)));
    analyst().delete("/api/v1/apps/box/notes/" + id).then().statusCode(204);
    Callers.viewer().get(PATH + "?limit=500").then().body("items.id", hasItem(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "bell \u0007"})
  void whatIsNoTextIsRefused(String text) {
    write(text).statusCode(400).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void aNoteIsAtMostFourThousandCharactersLong() {
    write("x".repeat(4_000)).statusCode(201);
    write("x".repeat(4_001)).statusCode(400);
  }

  @Test
  void anUnknownAppHasNoNotes() {
    Callers.viewer().get("/api/v1/apps/no-such-app/notes").then().statusCode(404);
    analyst()
        .body(Map.of("text", "x"))
        .post("/api/v1/apps/no-such-app/notes")
        .then()
        .statusCode(404);
    analyst().delete("/api/v1/apps/no-such-app/notes/1").then().statusCode(404);
    analyst().delete(PATH + "/one").then().statusCode(404);
  }

  @Test
  void aViewerWritesNone() {
    Callers.viewer()
        .contentType("application/json")
        .body(Map.of("text", "x"))
        .post(PATH)
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse write(String text) {
    return analyst().body(Map.of("text", text)).post(PATH).then();
  }

  private static RequestSpecification analyst() {
    return Callers.person("analyst@example.org", Roles.ANALYST).contentType("application/json");
  }
}
