package io.gnomon.local.cli.installation;

import java.util.Collection;
import java.util.Locale;

/** What a token may allow. */
public enum Role {
  VIEWER,
  ANALYST,
  ADMIN,
  PRIVACY,
  PROVISIONING;

  /** Their names as tokens have them. */
  public static String[] names(Collection<Role> roles) {
    return roles.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }
}
