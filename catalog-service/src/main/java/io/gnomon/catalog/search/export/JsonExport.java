package io.gnomon.catalog.search.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.category.CategoryService;
import java.io.IOException;
import java.io.OutputStream;

/** Apps as one JSON document: {@code {"items": [...]}}; the unknown is absent. */
final class JsonExport implements ExportWriter {

  private final JsonGenerator out;
  private final CategoryService categories;

  JsonExport(OutputStream stream, ObjectMapper json, CategoryService categories)
      throws IOException {
    this.categories = categories;
    this.out = json.getFactory().createGenerator(stream, JsonEncoding.UTF8);
    out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    out.writeStartObject();
    out.writeArrayFieldStart("items");
  }

  @Override
  public void write(ExportedApp exported) throws IOException {
    var app = exported.app();
    out.writeStartObject();
    out.writeStringField("id", app.id());
    out.writeStringField("name", app.name());
    if (app.vendor() != null) {
      out.writeStringField("vendor", app.vendor().name());
    }
    write(categories.named(app.category()));
    out.writeStringField("layer", app.origin().layer().text());
    out.writeStringField("kind", app.origin().kind().text());
    out.writeStringField("riskLevel", app.risk().id());
    if (app.score() != null) {
      out.writeNumberField("score", app.score());
    }
    out.writeNumberField("coverage", app.coverage());
    out.writeBooleanField("overridden", app.overridden());
    out.writeArrayFieldStart("domains");
    for (var domain : exported.domains().split(" ")) {
      if (!domain.isEmpty()) {
        out.writeString(domain);
      }
    }
    out.writeEndArray();
    out.writeFieldName("factors");
    out.writeRawValue(exported.facts());
    out.writeEndObject();
  }

  private void write(Category category) throws IOException {
    out.writeObjectFieldStart("category");
    out.writeStringField("id", category.id());
    out.writeStringField("name", category.name());
    out.writeEndObject();
  }

  @Override
  public void finish() throws IOException {
    out.writeEndArray();
    out.writeEndObject();
    out.flush();
  }
}
