package io.gnomon.discovery;

/** The roles that endpoints of this service name. */
public final class Roles {

  /** Reads reports. */
  public static final String VIEWER = "viewer";

  /** Uploads logs as well. */
  public static final String ANALYST = "analyst";

  /** The same. */
  public static final String ADMIN = "admin";

  /** A device with its own token. */
  public static final String DEVICE = "device";

  private Roles() {}
}
