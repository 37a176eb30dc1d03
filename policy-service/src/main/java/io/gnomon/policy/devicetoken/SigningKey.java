package io.gnomon.policy.devicetoken;

import java.security.interfaces.RSAPrivateCrtKey;

/**
 * The key that devices' tokens are signed with.
 *
 * @param publicKeys the JWK set; during a rotation it has the next or the previous key as well
 */
record SigningKey(String keyId, RSAPrivateCrtKey privateKey, String publicKeys) {

  /** Without the private key, which must not show in a log. */
  @Override
  public String toString() {
    return "SigningKey[" + keyId + "]";
  }
}
