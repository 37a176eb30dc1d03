package io.gnomon.policy.manualindicator;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.ExportFormat;
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

/** Indicators from a file. */
@Path("/api/v1/indicators/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
class IndicatorImportResource {

  private final IndicatorImportService imports;
  private final IndicatorImportConfig config;
  private final UploadLimiter uploads;
  private final SecurityIdentity caller;

  IndicatorImportResource(
      IndicatorImportService imports,
      IndicatorImportConfig config,
      UploadLimiter uploads,
      SecurityIdentity caller) {
    this.imports = imports;
    this.config = config;
    this.uploads = uploads;
    this.caller = caller;
  }

  @POST
  @Consumes(ExportFormat.CSV_TYPE)
  @RolesAllowed(Roles.ADMIN)
  @Blocking
  @Operation(
      summary = "Bring in indicators from a CSV file",
      description =
          "The first line names the columns: type, value, action, and any of severity, title,"
              + " description, recommendedActions, expiresAt, generateAlert, scope and groups, or as"
              + " files of the Defender portal name them. Names of several device groups are"
              + " separated by semicolons; scope is only where there are groups, unless said. An"
              + " indicator of the same type, value and scope is changed. Lines that cannot be taken"
              + " are passed over, counted and explained; devices get the others as one change. The"
              + " same file twice changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = ExportFormat.CSV_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public IndicatorImportResponse importIndicators(
      @RestQuery
          @DefaultValue("true")
          @Parameter(description = "Only say what would become of it; nothing is stored.")
          boolean dryRun,
      InputStream body)
      throws IOException {
    try (var upload = uploads.begin(caller, body)) {
      var content = upload.body().readNBytes(config.maxBytes() + 1);
      if (content.length > config.maxBytes()) {
        throw new ProblemException(
            StandardProblem.TOO_LARGE, "A file has at most %d bytes.".formatted(config.maxBytes()));
      }
      var file = IndicatorFile.parse(content, config.maxLines());
      return dryRun ? imports.tryOut(file) : imports.bringIn(file, caller.getPrincipal().getName());
    }
  }
}
