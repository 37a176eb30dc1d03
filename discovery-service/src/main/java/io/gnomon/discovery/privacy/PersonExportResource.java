package io.gnomon.discovery.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.request.PlainText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is kept of a person. */
@Path("/api/v1/people/{id}/export")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(name = "Privacy", description = "Whose traffic is not counted, and what is kept of a person")
class PersonExportResource {

  private final PersonExportService people;
  private final ExportService exports;
  private final ObjectMapper json;
  private final SecurityIdentity caller;

  PersonExportResource(
      PersonExportService people,
      ExportService exports,
      ObjectMapper json,
      SecurityIdentity caller) {
    this.people = people;
    this.exports = exports;
    this.json = json;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.PRIVACY)
  @Operation(
      summary = "Export what discovery keeps of a person",
      description =
          "Who they are, all their names, and what was used under each of them: by day, data source"
              + " and site. Which IP addresses and devices they used is not kept. What alerts know is"
              + " in policy-service's own export. The audit records who exported whom and why.")
  @APIResponse(
      responseCode = "200",
      description = "The records, as a stream.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PersonExportResponse.class)),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = PersonalRecord.class))
      })
  public Response exportPerson(
      @RestPath String id,
      @RestQuery @NotBlank @PlainText @Size(max = 500) String reason,
      @RestQuery @DefaultValue("json") ExportFormat format) {
    var source = people.export(id, reason, caller.getPrincipal().getName());
    return exports.answer(PersonExportForm.of(json), format, source);
  }

  /** How what is kept of a person is written. */
  static final class PersonExportForm {

    private static final List<String> COLUMNS =
        List.of(
            "record",
            "name",
            "source",
            "day",
            "host",
            "path",
            "app",
            "transactions",
            "uploadedBytes",
            "downloadedBytes",
            "firstSeenAt",
            "lastSeenAt");

    private PersonExportForm() {}

    static ExportForm<PersonalRecord> of(ObjectMapper json) {
      return new ExportForm<>("person", COLUMNS, PersonExportForm::cells, JsonForm.of(json));
    }

    private static List<@Nullable Object> cells(PersonalRecord each) {
      var usage = each.usage();
      if (usage != null) {
        return cells(usage);
      }
      var person = each.person();
      return person == null ? row("alias", each.alias()) : row("person", person.displayName());
    }

    private static List<@Nullable Object> cells(PersonalUsage usage) {
      var measures = usage.measures();
      return row(
          "usage",
          usage.user(),
          usage.source(),
          usage.day(),
          usage.host(),
          usage.path(),
          usage.app(),
          measures.transactions(),
          measures.uploadedBytes(),
          measures.downloadedBytes(),
          measures.firstSeenAt(),
          measures.lastSeenAt());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
      return Arrays.asList(Arrays.copyOf(cells, COLUMNS.size()));
    }
  }

  /** An export of a person in JSON. */
  @Schema(name = "PersonExport")
  record PersonExportResponse(List<PersonalRecord> items) {}
}
