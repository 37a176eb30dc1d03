package io.gnomon.kit.upload;

import io.gnomon.kit.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** Takes files as services do, and counts their bytes. */
@Path("/upload")
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {

  /** Is counted down by the first byte of a file. */
  static volatile CountDownLatch begun = new CountDownLatch(1);

  private final UploadLimiter uploads;
  private final SecurityIdentity caller;

  UploadResource(UploadLimiter uploads, SecurityIdentity caller) {
    this.uploads = uploads;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Blocking
  public long upload(InputStream body) throws IOException {
    try (var upload = uploads.begin(caller, body)) {
      long bytes = 0;
      while (upload.body().read() >= 0) {
        bytes++;
        begun.countDown();
      }
      return bytes;
    }
  }
}
