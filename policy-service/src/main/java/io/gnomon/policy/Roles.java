package io.gnomon.policy;

/** The roles that endpoints of this service name. */
public final class Roles {

  /** Reads everything. */
  public static final String VIEWER = "viewer";

  /** Works on alerts, tags apps. */
  public static final String ANALYST = "analyst";

  /** Changes settings, devices, credentials. */
  public static final String ADMIN = "admin";

  /** A device with its own token. */
  public static final String DEVICE = "device";

  private Roles() {}
}
