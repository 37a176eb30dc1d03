package io.gnomon.catalog;

/** The roles that endpoints of this service name; none of them changes a fact. */
public final class Roles {

  /** Reads everything. */
  public static final String VIEWER = "viewer";

  /** Works with what others only read. */
  public static final String ANALYST = "analyst";

  /** Administers the system. */
  public static final String ADMIN = "admin";

  private Roles() {}
}
