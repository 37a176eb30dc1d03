package io.gnomon.policy.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is revoked. */
public enum CredentialKind {
  /** A device: all its tokens. */
  DEVICE,
  /** A person or program: all its tokens. */
  SUBJECT,
  /** One token, by its {@code jti}. */
  TOKEN;

  /** As in messages, answers and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
