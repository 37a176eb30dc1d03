package io.gnomon.discovery.peopleadmin;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.upload.UploadLimiter;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/people/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class ImportResource {

  private static final String CSV = "text/csv";

  private final ImportService imports;
  private final ImportConfig config;
  private final UploadLimiter uploads;
  private final SecurityIdentity caller;

  ImportResource(
      ImportService imports, ImportConfig config, UploadLimiter uploads, SecurityIdentity caller) {
    this.imports = imports;
    this.config = config;
    this.uploads = uploads;
    this.caller = caller;
  }

  @POST
  @Consumes(CSV)
  @RolesAllowed(Roles.ADMIN)
  @Blocking
  @Operation(
      summary = "Bring in people from a CSV file",
      description =
          "The first line names the columns: aliases, and any of displayName, mail, department,"
              + " active and groups. Several aliases and groups are separated by semicolons. A line is"
              + " about the person who has one of its aliases, else about somebody new. A column that"
              + " the file does not have stays as it is, aliases are added and never taken away. Lines"
              + " that cannot be taken are passed over, counted and explained; the same file twice"
              + " changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public ImportResponse importPeople(
      @RestQuery
          @DefaultValue("true")
          @Parameter(description = "Only say what would become of it; nothing is stored.")
          boolean dryRun,
      InputStream body)
      throws IOException {
    var who = caller.getPrincipal().getName();
    try (var upload = uploads.begin(caller, body);
        var file = new PersonFile(uploads.receive(upload.body(), config.maxBytes()))) {
      return imports.run(file, dryRun, who);
    }
  }
}
