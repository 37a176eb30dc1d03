package io.gnomon.discovery.privacy;

import static java.util.stream.Collectors.toList;

import io.gnomon.discovery.privacy.ErasedPersonService.ErasureMessage;
import io.gnomon.matching.pseudonym.UserNameHash;
import io.gnomon.testing.Contracts;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErasureMessageTest {

  private static final byte[] KEY = new byte[32];

  static {
    for (int i = 0; i < KEY.length; i++) {
      KEY[i] = (byte) i;
    }
  }

  @Test
  void theMessageIsTheOneOfTheContract() {
    var hash = new UserNameHash(KEY);
    var base64 = Base64.getEncoder();
    var names =
        Stream.of("CORP\\Ann", "Zoe\u0308@corp.com")
            .map(hash::of)
            .sorted()
            .map(ByteBuffer::array)
            .map(base64::encodeToString)
            .collect(toList());

    Contracts.assertWritesExample(
        "discovery/erasure",
        new ErasureMessage(
            "7c9e6679-7425-40de-944b-e07fc1f90ae7",
            Instant.parse("2026-03-02T09:15:04.250Z"),
            base64.encodeToString(KEY),
            names));
  }
}
