package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.backpressure.IngestLimiter;
import io.gnomon.discovery.logformat.LogFormatName;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.PlainText;
import io.gnomon.kit.upload.UploadLimiter;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/reports/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Snapshots", description = "Reports over one uploaded log file each")
class SnapshotResource {

  private static final String LOG_UNREADABLE =
      """
      {
        "type": "https://gnomon.dev/problems/log-unreadable",
        "title": "No transaction can be read from this file",
        "status": 422,
        "detail": "No line of it is a transaction.",
        "lines": 1,
        "reasons": [{"reason": "notTheFormat", "count": 1, "samples": ["what is this"]}]
      }""";

  private final SnapshotService snapshots;
  private final SnapshotConfig config;
  private final IngestLimiter limiter;
  private final UploadLimiter uploads;
  private final SecurityIdentity caller;
  private final SnapshotReadLimiter reads;

  SnapshotResource(
      SnapshotService snapshots,
      SnapshotConfig config,
      IngestLimiter limiter,
      UploadLimiter uploads,
      SnapshotReadLimiter reads,
      SecurityIdentity caller) {
    this.snapshots = snapshots;
    this.config = config;
    this.limiter = limiter;
    this.uploads = uploads;
    this.reads = reads;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Blocking
  @Operation(
      summary = "Upload a log file",
      description =
          "The file is the body itself, or the first file of a form (curl -F file=@access.log); packed by gzip or not.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = FormFile.MEDIA_TYPE,
            schema = @Schema(implementation = LogFileForm.class))
      })
  @APIResponse(
      responseCode = "201",
      description = "The file was counted.",
      content = @Content(schema = @Schema(implementation = SnapshotResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same content is stored already; nothing has changed.",
      content = @Content(schema = @Schema(implementation = SnapshotResponse.class)))
  @APIResponse(responseCode = "413", description = "The file is too large.")
  @APIResponse(responseCode = "415", description = "Content-Encoding is neither gzip nor identity.")
  @APIResponse(
      responseCode = "422",
      description = "No transaction can be read from the file, or it is damaged.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "LogUnreadable", value = LOG_UNREADABLE)))
  public RestResponse<SnapshotResponse> uploadSnapshot(
      @Parameter(description = "What the report is called.")
          @RestQuery
          @DefaultValue("Snapshot")
          @NotBlank
          @PlainText
          @Size(max = 200)
          String name,
      @Parameter(description = "How the lines of the file are read.")
          @RestQuery
          @DefaultValue("squidNative")
          LogFormatName format,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Schema(enumeration = {"gzip", "identity"})
          @Nullable String encoding,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Schema(hidden = true) @Nullable String contentType,
      InputStream body)
      throws IOException {
    limiter.requireOpen();
    boolean gzip = isGzip(encoding);
    var who = caller.getPrincipal().getName();
    try (var upload = uploads.begin(caller, body);
        var file = received(content(upload.body(), contentType), gzip)) {
      return answer(reads.inTurn(() -> snapshots.store(new Upload(name, format, who), file)));
    }
  }

  private UploadedFile received(InputStream content, boolean gzip) throws IOException {
    return new UploadedFile(uploads.receive(content, config.maxBytes()), gzip, config);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Delete a snapshot",
      description = "Its report, with all usage that was counted from its file.")
  @APIResponse(responseCode = "204", description = "There is no such snapshot (any more).")
  public RestResponse<Void> deleteSnapshot(
      @Parameter(description = "reportId of the answer to the upload.") @RestPath String id) {
    snapshots.delete(id, caller.getPrincipal().getName());
    return RestResponse.noContent();
  }

  private static InputStream content(InputStream body, @Nullable String contentType)
      throws IOException {
    var type = contentType == null ? "" : contentType.strip();
    return type.toLowerCase(Locale.ROOT).startsWith(FormFile.MEDIA_TYPE)
        ? FormFile.in(body, type)
        : body;
  }

  private static RestResponse<SnapshotResponse> answer(SnapshotResponse snapshot) {
    var location = URI.create("/api/v1/reports/" + snapshot.reportId());
    return snapshot.duplicate() == null
        ? RestResponse.ResponseBuilder.<SnapshotResponse>created(location).entity(snapshot).build()
        : RestResponse.ResponseBuilder.ok(snapshot).location(location).build();
  }

  private static boolean isGzip(@Nullable String encoding) {
    var name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    if (!name.equals("gzip") && !name.equals("identity")) {
      throw new ProblemException(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding is gzip or identity.");
    }
    return name.equals("gzip");
  }

  /**
   * A form with a log file, for the description of the interface only.
   *
   * @param file the part may have any name; the first one with a file name is read
   */
  record LogFileForm(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
}
