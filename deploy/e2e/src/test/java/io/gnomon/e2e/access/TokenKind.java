package io.gnomon.e2e.access;

import java.util.Set;

/** The kinds of callers and of tokens that are distinguished. */
enum TokenKind {
  NONE,
  GARBAGE,
  EXPIRED,
  NOT_YET_VALID,
  WRONG_ISSUER,
  WRONG_AUDIENCE,
  /** Signed with a foreign key, under the id of the right one. */
  WRONG_KEY,
  /** Claims an administrator and is not signed at all. */
  ALGORITHM_NONE,
  /** A signature that can be made with the public key alone. */
  HMAC_WITH_PUBLIC_KEY,
  /** A subject was revoked after it was issued. */
  REVOKED,
  REVOKED_BY_ID,
  OF_REVOKED_DEVICE,
  LIVES_TOO_LONG,
  /** Nothing says how long it lives. */
  WITHOUT_ISSUED_AT,
  VIEWER("viewer"),
  ANALYST("analyst"),
  ADMIN("admin"),
  PRIVACY("privacy"),
  PROVISIONING("provisioning"),
  DEVICE("device"),
  /** What the issuer of people may not grant. */
  PERSON_AS_DEVICE,
  /** What the issuer of devices may not grant. */
  DEVICE_AS_ADMIN,
  WITHOUT_ROLES;

  private static final Set<TokenKind> WITHOUT_ANY_ROLE =
      Set.of(PERSON_AS_DEVICE, DEVICE_AS_ADMIN, WITHOUT_ROLES);

  private final Set<String> roles;

  TokenKind(String... roles) {
    this.roles = Set.of(roles);
  }

  /** Whether it says who the caller is. */
  boolean authenticates() {
    return !roles.isEmpty() || WITHOUT_ANY_ROLE.contains(this);
  }

  /** The roles that it is worth. */
  Set<String> roles() {
    return roles;
  }
}
