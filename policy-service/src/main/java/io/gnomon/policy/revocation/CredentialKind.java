package io.gnomon.policy.revocation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What is revoked. */
public enum CredentialKind {
  /** A device: all its tokens, and all that it might get, for ever. */
  @JsonProperty("device")
  DEVICE,
  /** A person or program: all tokens that it has; it may get new ones. */
  @JsonProperty("subject")
  SUBJECT,
  /** One token, by its {@code jti}. */
  @JsonProperty("token")
  TOKEN;

  /** The kind of that text. */
  static CredentialKind of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** As in messages, answers and the database. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
