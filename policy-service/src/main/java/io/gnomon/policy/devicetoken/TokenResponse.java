package io.gnomon.policy.devicetoken;

/**
 * A token for a device.
 *
 * @param expiresIn seconds
 */
public record TokenResponse(String accessToken, long expiresIn) {

  /** Without the token, which must not show in a log. */
  @Override
  public String toString() {
    return "TokenResponse[" + expiresIn + "]";
  }
}
