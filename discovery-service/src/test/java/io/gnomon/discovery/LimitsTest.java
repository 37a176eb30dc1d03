package io.gnomon.discovery;

import static org.hamcrest.Matchers.endsWith;

import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Limits of the table in {@code docs/operations.md} that no other test exceeds. */
@QuarkusTest
@DiscoveryTest
@TestProfile(LimitsTest.Narrow.class)
class LimitsTest {

  /** As narrow as a test exceeds quickly. */
  public static final class Narrow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gnomon.snapshot.max-bytes", "10000");
    }
  }

  @Test
  void aLogFileThatIsTooLargePackedOrUnpackedIsRefused() throws IOException {
    var log = "1700000000.000 a line\n".repeat(500).getBytes();

    for (var file : new byte[][] {log, gzip(log)}) {
      Callers.person("ada", Roles.ANALYST)
          .contentType(ContentType.BINARY)
          .header("Content-Encoding", file == log ? "identity" : "gzip")
          .body(file)
          .post("/api/v1/reports/snapshots")
          .then()
          .statusCode(413)
          .body("type", endsWith("/too-large"));
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
