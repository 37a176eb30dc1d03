package io.gnomon.kit.identity;

/** The roles that endpoints name. */
public final class Roles {

  /** Reads everything but personal data behind pseudonyms. */
  public static final String VIEWER = "viewer";

  /** Works on alerts, tags apps, uploads logs; reads what a viewer reads. */
  public static final String ANALYST = "analyst";

  /** Changes settings, devices, credentials; may do what an analyst may. */
  public static final String ADMIN = "admin";

  /** Resolves pseudonyms. */
  public static final String PRIVACY = "privacy";

  /** Keeps people and user groups by SCIM: what an identity provider's client does. */
  public static final String PROVISIONING = "provisioning";

  /** A device with its own token. */
  public static final String DEVICE = "device";

  private Roles() {}
}
