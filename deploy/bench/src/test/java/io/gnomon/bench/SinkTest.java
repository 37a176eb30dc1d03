package io.gnomon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SinkTest {

  private static final byte[] THREE = "{}\n{}\n{}\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void linesAreCountedPackedOrNot() throws Exception {
    try (var sink = Sink.start(0)) {
      send(sink, THREE, "identity");
      send(sink, packed(), "gzip");

      assertThat(sink.counts().json().getLong("transactions")).isEqualTo(6);
      assertThat(sink.counts().json().getLong("batches")).isEqualTo(2);
    }
  }

  private static byte[] packed() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(THREE);
    }
    return bytes.toByteArray();
  }

  private static void send(Sink sink, byte[] body, String encoding) throws Exception {
    var url = URI.create("http://127.0.0.1:" + sink.port() + "/agent/v1/transactions");
    var request =
        HttpRequest.newBuilder(url)
            .header("Content-Encoding", encoding)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(202);
  }
}
