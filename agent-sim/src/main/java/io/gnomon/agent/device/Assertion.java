package io.gnomon.agent.device;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * An assertion with which a device requests a token.
 *
 * @param counter greater than in every earlier assertion of the device
 * @param atSeconds by the server's clock
 */
public record Assertion(String deviceId, long counter, long atSeconds) {

  private static final long LIFETIME_SECONDS = 60;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER =
      encoded(new JsonObject().put("alg", "ES256").put("typ", "JWT"));

  /** The assertion as a signed JWT. */
  public String signed(DeviceKey key) {
    var claims =
        new JsonObject()
            .put("iss", deviceId)
            .put("sub", deviceId)
            .put("aud", "gnomon-token")
            .put("iat", atSeconds)
            .put("exp", atSeconds + LIFETIME_SECONDS)
            .put("jti", UUID.randomUUID().toString())
            .put("counter", counter);
    var content = HEADER + "." + encoded(claims);
    var signature = key.sign(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + BASE64URL.encodeToString(signature);
  }

  private static String encoded(JsonObject json) {
    return BASE64URL.encodeToString(json.toBuffer().getBytes());
  }
}
