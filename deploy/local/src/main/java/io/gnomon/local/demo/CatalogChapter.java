package io.gnomon.local.demo;

import static io.gnomon.local.demo.DemoContext.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.installation.Part;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the catalog knows about an app, and a search by risk factors. */
final class CatalogChapter {

  private final DemoContext demo;

  CatalogChapter(DemoContext demo) {
    this.demo = demo;
  }

  void play() {
    demo.chapter("4. The catalog says how risky an app is, and why");
    var dropbox = demo.client().get(Part.CATALOG, "/api/v1/apps/dropbox");
    demo.print(
        "%s by %s: score %s of 10, based on %.0f %% of the weight",
        dropbox.path("name").asText(),
        dropbox.path("vendor").asText(),
        dropbox.path("score").asText("unknown"),
        100 * dropbox.path("coverage").asDouble());
    printFactor(dropbox, "iso27001");
    printFactor(dropbox, "iso27018");
    var certified =
        demo.client()
            .get(
                Part.CATALOG,
                "/api/v1/apps?category=cloud-storage&factor=iso27001:true&factor=iso27018:true&limit=5");
    demo.print(
        "cloud storage with ISO 27001 and ISO 27018: %s ...",
        items(certified).map(app -> app.path("name").asText()).collect(Collectors.joining(", ")));
  }

  private void printFactor(JsonNode app, String factor) {
    var known =
        StreamSupport.stream(app.path("factors").spliterator(), false)
            .filter(each -> each.path("id").asText().equals(factor))
            .findFirst();
    demo.require(known.isPresent(), factor + " is among the factors of the app", app);
    demo.print(
        "%s: %s (%s, as of %s)",
        known.get().path("name").asText(),
        known.get().path("value").asText("unknown"),
        known.get().path("source").asText("-"),
        known.get().path("asOf").asText("-"));
  }
}
