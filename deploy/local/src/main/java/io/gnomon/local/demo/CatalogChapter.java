package io.gnomon.local.demo;

import static io.gnomon.local.demo.Stage.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.stack.Part;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the catalog knows about an app, and what it can be asked. */
final class CatalogChapter {

  private final Stage stage;

  CatalogChapter(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    stage.chapter("4. The catalog says how risky an app is, and why");
    var dropbox = stage.client().get(Part.CATALOG, "/api/v1/apps/dropbox");
    stage.say(
        "%s by %s: score %s of 10, resting on %.0f %% of the weight",
        dropbox.path("name").asText(),
        dropbox.path("vendor").asText(),
        dropbox.path("score").asText("unknown"),
        100 * dropbox.path("coverage").asDouble());
    tellFactor(dropbox, "iso27001");
    tellFactor(dropbox, "iso27018");
    var certified =
        stage
            .client()
            .get(
                Part.CATALOG,
                "/api/v1/apps?category=cloud-storage&factor=iso27001:true&factor=iso27018:true&limit=5");
    stage.say(
        "cloud storage with ISO 27001 and ISO 27018: %s ...",
        items(certified).map(app -> app.path("name").asText()).collect(Collectors.joining(", ")));
  }

  private void tellFactor(JsonNode app, String factor) {
    var known =
        StreamSupport.stream(app.path("factors").spliterator(), false)
            .filter(each -> each.path("id").asText().equals(factor))
            .findFirst();
    stage.require(known.isPresent(), factor + " stands on the page of the app", app);
    stage.say(
        "%s: %s (%s, as of %s)",
        known.get().path("name").asText(),
        known.get().path("value").asText("unknown"),
        known.get().path("source").asText("-"),
        known.get().path("asOf").asText("-"));
  }
}
