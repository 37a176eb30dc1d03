package io.gnomon.policy.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device that was admitted.
 *
 * @param name claimed, as are {@code osPlatform} and {@code domain}
 * @param tags attested by the enrolment token
 * @param publicKey as JWK
 * @param keyThumbprint of that key (RFC 7638)
 * @param enrolledWith id of the enrolment token
 */
public record NewDevice(
    String name,
    String osPlatform,
    @Nullable String domain,
    List<String> tags,
    String publicKey,
    String keyThumbprint,
    long enrolledWith) {

  public NewDevice {
    tags = List.copyOf(tags);
  }
}
