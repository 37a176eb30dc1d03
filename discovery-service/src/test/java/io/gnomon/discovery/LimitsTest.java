package io.gnomon.discovery;

import static org.hamcrest.Matchers.endsWith;

import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Limits of the table in {@code docs/operations.md} that no other test exceeds. */
@QuarkusTest
@DiscoveryTest
@TestProfile(NarrowLimits.class)
class LimitsTest {

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
