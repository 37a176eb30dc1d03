package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.Roles;
import io.gnomon.discovery.Unavailable;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/reports/snapshots")
class SnapshotResource {

  private final SnapshotService snapshots;
  private final SnapshotConfig config;
  private final SecurityIdentity caller;
  private final Semaphore places;

  SnapshotResource(SnapshotService snapshots, SnapshotConfig config, SecurityIdentity caller) {
    this.snapshots = snapshots;
    this.config = config;
    this.caller = caller;
    this.places = new Semaphore(config.atOnce());
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Blocking
  public Response upload(
      @QueryParam("name") @DefaultValue("Snapshot") @Pattern(regexp = "[^\\p{Cc}]{1,200}")
          String name,
      @QueryParam("format") @DefaultValue("squid-native") String format,
      @HeaderParam("Content-Encoding") @Nullable String encoding,
      InputStream body)
      throws IOException {
    var upload = new Upload(name, format, caller.getPrincipal().getName());
    snapshots.format(upload);
    boolean gzip = isGzip(encoding);
    if (!places.tryAcquire()) {
      return Unavailable.because("Other uploads are being read; send this one again.");
    }
    try (var file = UploadedFile.receive(body, gzip, config)) {
      return answer(snapshots.store(upload, file));
    } finally {
      places.release();
    }
  }

  private static Response answer(SnapshotResponse snapshot) {
    var location = URI.create("/api/v1/reports/" + snapshot.reportId());
    return snapshot.duplicate() == null
        ? Response.created(location).entity(snapshot).build()
        : Response.ok(snapshot).location(location).build();
  }

  private static boolean isGzip(@Nullable String encoding) {
    var name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    if (!name.equals("gzip") && !name.equals("identity")) {
      throw new ProblemException(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding is gzip or identity.");
    }
    return name.equals("gzip");
  }
}
