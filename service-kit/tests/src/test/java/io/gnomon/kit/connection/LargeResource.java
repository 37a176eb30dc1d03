package io.gnomon.kit.connection;

import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Collections;
import java.util.List;

/** Answers that are larger than what connections hold. */
@Path("/large")
public class LargeResource {

  static final int BYTES = 8 << 20;

  private static final String ROW = "x".repeat(1_021);

  /** Is written piece by piece, by the thread that made it. */
  @GET
  @RolesAllowed(Roles.VIEWER)
  public List<String> readRows() {
    return Collections.nCopies(BYTES / 1_024, ROW);
  }

  /** Is written as a whole. */
  @GET
  @Path("/whole")
  @PermitAll
  public byte[] readWhole() {
    return new byte[BYTES];
  }
}
