package io.gnomon.discovery.logformat;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.transaction.Transaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquidNativeFormatTest {

  static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  static final String GOOD =
      "1795570001.224     49 10.20.0.7 TCP_TUNNEL/200 3884 CONNECT www.dropbox.com:443 ada HIER_DIRECT/1.2.3.4 -";

  /** What a file gives. */
  record Read(List<Transaction> transactions, LogReader reader) {

    static Read of(byte[] file) throws IOException {
      var reader = new LogReader(new ByteArrayInputStream(file), new SquidNativeFormat(NOW));
      var found = new ArrayList<Transaction>();
      for (var next = reader.next(); next != null; next = reader.next()) {
        found.add(next);
      }
      return new Read(found, reader);
    }

    static Read of(String... lines) throws IOException {
      return of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    List<String> reasons() {
      return reader.rejected().counts().stream()
          .map(c -> c.reason().text() + "=" + c.count())
          .toList();
    }
  }

  @Test
  void aTunnelIsATransaction() throws IOException {
    var read = Read.of(GOOD);

    assertThat(read.transactions())
        .containsExactly(
            new Transaction(
                Instant.ofEpochMilli(1_795_570_001_224L),
                "ada",
                "10.20.0.7",
                "www.dropbox.com",
                null,
                null,
                3_884L));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, http://slack.com/path/8?x=1#y, slack.com, /path/8",
    "GET, http://Slack.COM:8080/, slack.com,",
    "GET, http://user:pw@slack.com/a/../b, slack.com, /b",
    "CONNECT, [2001:db8::1]:443, 2001:db8::1,",
    "CONNECT, 203.0.113.9:443, 203.0.113.9,",
    "GET, https://bücher.example/ü, xn--bcher-kva.example, /%C3%BC",
    "GET, ftp://files.example/x, files.example, /x"
  })
  void hostAndPathAreTakenOutOfTheTarget(String method, String url, String host, String path)
      throws IOException {
    var read = Read.of(GOOD.replace("CONNECT www.dropbox.com:443", method + " " + url));

    assertThat(read.transactions()).hasSize(1);
    assertThat(read.transactions().get(0).host()).isEqualTo(host);
    assertThat(read.transactions().get(0).path()).isEqualTo(path);
  }

  @Test
  void clientsAndUsersMayBeUnknownEncodedOrIpv6() throws IOException {
    var read =
        Read.of(
            GOOD.replace(" ada ", " - "),
            GOOD.replace(" ada ", " EXAMPLE%5cAda%20L "),
            GOOD.replace("10.20.0.7", "::1"),
            GOOD.replace("10.20.0.7", "laptop.example.org"));

    assertThat(read.transactions())
        .extracting(Transaction::user)
        .containsExactly(null, "EXAMPLE\\Ada L", "ada", "ada");
    assertThat(read.transactions())
        .extracting(Transaction::ipAddress)
        .containsExactly("10.20.0.7", "10.20.0.7", "::1", null);
  }

  @Test
  void badLinesAreCountedByReason() throws IOException {
    var read =
        Read.of(
            GOOD,
            "",
            "127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET /a.gif HTTP/1.0\" 200 2326 \"x\" \"y\"",
            GOOD.replace("1795570001.224", "never"),
            GOOD.replace("1795570001.224", "5.1"),
            GOOD.replace("1795570001.224", "1999999999.000"),
            GOOD.replace("3884", "-1"),
            GOOD.replace("www.dropbox.com:443", "/").replace("CONNECT", "-"),
            GOOD.replace("www.dropbox.com:443", "error:invalid-request").replace("CONNECT", "GET"),
            GOOD.replace("TCP_TUNNEL/200", "TCP_DENIED/407"),
            GOOD.replace("TCP_TUNNEL/200", "TCP_DENIED/403"),
            GOOD.substring(0, 40),
            "x".repeat(70_000),
            "y".repeat(1 << 20),
            GOOD + "\r");

    assertThat(read.transactions()).hasSize(2);
    assertThat(read.reader().lines()).isEqualTo(14);
    assertThat(String.join(" ", read.reasons()))
        .isEqualTo(
            "lineTooLong=2 notTheFormat=2 badTime=1 tooOld=1 inTheFuture=1"
                + " badBytes=1 noHost=2 denied=2");
  }

  @Test
  void aTimeWithAnExponentIsRejectedInsteadOfReadAs1970() throws IOException {
    var read =
        Read.of(
            GOOD.replace("1795570001.224", "1.7955e+09"),
            GOOD.replace("1795570001.224", "1795570001.2x4"),
            GOOD.replace("1795570001.224", "1795570001.2244"));

    assertThat(read.reasons()).containsExactly("badTime=2");
    assertThat(read.transactions()).hasSize(1);
  }

  @Test
  void theLogOfARealSquidIsReadWhole() throws IOException {
    var sample = Path.of("..", "deploy", "samples", "squid", "access.log");
    var lines = Files.readAllLines(sample);
    var denied = lines.stream().filter(line -> line.contains("_DENIED")).count();
    var withoutHost =
        lines.stream().filter(line -> line.matches(".* (-|[A-Z]+) (/|error:)\\S* .*")).count();

    var read = Read.of(Files.readAllBytes(sample));

    assertThat(read.reader().lines()).isEqualTo(lines.size());
    assertThat(read.reasons()).containsExactly("noHost=" + withoutHost, "denied=" + denied);
    assertThat(read.transactions()).hasSize((int) (lines.size() - denied - withoutHost));
  }

  @Test
  void samplesAreFewShortAndHarmless() throws IOException {
    var evil = "\u001b[31m\u0000\u202e" + "z".repeat(500);

    var read = Read.of(evil, evil, evil, evil);

    var reason = read.reader().rejected().counts().get(0);
    assertThat(reason.count()).isEqualTo(4);
    assertThat(reason.samples()).hasSize(3);
    assertThat(reason.samples().get(0)).hasSize(200).startsWith("\uFFFD[31m\uFFFD\uFFFDz");
  }

  @Test
  void aFileOfManyDaysIsCutAtABound() throws IOException {
    var lines = new String[500];
    for (int day = 0; day < lines.length; day++) {
      lines[day] = GOOD.replace("1795570001", Long.toString(1_795_570_001L - day * 86_400L));
    }

    var read = Read.of(lines);

    assertThat(read.transactions()).hasSize(400);
    assertThat(read.reasons()).containsExactly("tooManyDays=100");
  }
}
