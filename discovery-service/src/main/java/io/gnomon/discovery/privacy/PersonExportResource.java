package io.gnomon.discovery.privacy;

import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.request.ExportFormat;
import io.gnomon.kit.request.PlainText;
import io.gnomon.kit.text.TimestampText;
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
import java.time.Instant;
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

  /** In UTC, as in JSON: what is handed out does not depend on a setting. */
  private static final ExportForm<PersonalRecord> FORM =
      ExportForm.<PersonalRecord>named("person")
          .column("record", PersonExportResource::kind)
          .column("name", PersonExportResource::name)
          .column("source", PersonalRecord::usage, PersonalUsage::source)
          .column("day", PersonalRecord::usage, PersonalUsage::day)
          .column("host", PersonalRecord::usage, PersonalUsage::host)
          .column("path", PersonalRecord::usage, PersonalUsage::path)
          .column("app", PersonalRecord::usage, PersonalUsage::app)
          .column("transactions", PersonalRecord::usage, each -> each.measures().transactions())
          .column("uploadedBytes", PersonalRecord::usage, each -> each.measures().uploadedBytes())
          .column(
              "downloadedBytes", PersonalRecord::usage, each -> each.measures().downloadedBytes())
          .column("firstSeenAt", PersonalRecord::usage, each -> text(each.measures().firstSeenAt()))
          .column("lastSeenAt", PersonalRecord::usage, each -> text(each.measures().lastSeenAt()));

  private final PersonExportService people;
  private final ExportService exports;
  private final SecurityIdentity caller;

  PersonExportResource(PersonExportService people, ExportService exports, SecurityIdentity caller) {
    this.people = people;
    this.exports = exports;
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
    return exports.answer(FORM, format, source);
  }

  private static String kind(PersonalRecord each) {
    if (each.usage() != null) {
      return "usage";
    }
    return each.person() == null ? "alias" : "person";
  }

  private static @Nullable String name(PersonalRecord each) {
    var usage = each.usage();
    var person = each.person();
    if (usage != null) {
      return usage.user();
    }
    return person == null ? each.alias() : person.displayName();
  }

  /** An export of a person in JSON. */
  @Schema(name = "PersonExport")
  record PersonExportResponse(List<PersonalRecord> items) {}

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : TimestampText.of(at);
  }
}
