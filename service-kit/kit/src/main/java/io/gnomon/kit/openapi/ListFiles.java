package io.gnomon.kit.openapi;

import io.gnomon.kit.request.ExportFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Describes the lists that are read as files as well. Two methods answer at the path of such a
 * list, {@code listX} a page and {@code exportX} a file; the document has one operation for both.
 */
final class ListFiles {

  private static final String EXPORT = "export";

  private final Map<String, Schema> schemas;

  ListFiles(@Nullable Map<String, Schema> schemas) {
    this.schemas = schemas == null ? Map.of() : schemas;
  }

  /** Completes the operation if it answers with a page and with files. */
  void addTo(Operation operation) {
    var content = content(operation);
    if (content == null
        || !content.hasMediaType(ExportFormat.JSON.type())
        || !content.hasMediaType(ExportFormat.CSV.type())
        || hasFormat(operation)) {
      return;
    }
    if (operation.getOperationId().startsWith(EXPORT)) {
      operation.setOperationId("list" + operation.getOperationId().substring(EXPORT.length()));
    }
    content
        .getMediaType(ExportFormat.CSV.type())
        .setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    var page = content.getMediaType(ExportFormat.JSON.type()).getSchema();
    var lines = content.getMediaType(ExportFormat.NDJSON.type());
    if (lines.getSchema() == null) {
      lines.setSchema(item(page));
    }
    operation.addParameter(format());
  }

  private static @Nullable Content content(Operation operation) {
    var responses = operation.getResponses();
    var ok = responses == null ? null : responses.getAPIResponse("200");
    return ok == null ? null : ok.getContent();
  }

  private static boolean hasFormat(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(each -> ParameterDescriptions.FORMAT.equals(each.getName()));
  }

  /** What a page of the list has many of. */
  private @Nullable Schema item(Schema page) {
    var name = page.getRef().substring(page.getRef().lastIndexOf('/') + 1);
    return Optional.ofNullable(schemas.get(name))
        .map(Schema::getProperties)
        .map(properties -> properties.get("items"))
        .map(Schema::getItems)
        .orElse(null);
  }

  private static Parameter format() {
    return OASFactory.createParameter()
        .name(ParameterDescriptions.FORMAT)
        .in(Parameter.In.QUERY)
        .description(
            "json, a page of the list, unless given; csv and ndjson, a file of all that meets the"
                + " filters, without paging. The header Accept says the same. In CSV a text that a"
                + " spreadsheet would take for a formula begins with an apostrophe. A file that"
                + " fails on its way ends with a broken connection.")
        .schema(
            OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(
                    List.of(
                        ExportFormat.JSON.ending(),
                        ExportFormat.CSV.ending(),
                        ExportFormat.NDJSON.ending())));
  }
}
