package io.gnomon.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gnomon.console.page.AssetStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Skipped where the build went on without pages. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PagesTest {

  private static final Pattern SCRIPT = Pattern.compile("src=\"(/console/assets/[^\"]+\\.js)\"");

  @Inject AssetStore assets;

  private final Caller caller = Caller.speaking(Version.HTTP_1_1);

  @BeforeEach
  void needsPages() {
    assumeTrue(assets.hasPages(), "skipped: needs the pages, for which npm has to be reached");
  }

  @Test
  void whateverIsNoFileIsThePageThatIsNeverKept() throws Exception {
    var page = caller.get("/console/discover/apps?report=all&days=30");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).startsWith("text/html");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    assertThat(page.body()).isEqualTo(caller.get("/console/").body()).contains("<title>Gnomon");
  }

  @Test
  void thePolicyLetsInNothingButOwnFilesAndNoTextBecomesAScript() throws Exception {
    assertThat(header(caller.get("/console/"), "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .contains("require-trusted-types-for 'script'", "trusted-types 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*", "data:");
  }

  @Test
  void aFileWhoseNameTellsItsContentIsKeptForEverAndComesCompressed() throws Exception {
    var script = script();

    var plain = caller.get(script);
    var brotli = caller.get(script, "Accept-Encoding", "gzip, deflate, br");

    assertThat(header(plain, "Cache-Control")).contains("immutable", "max-age=31536000");
    assertThat(header(plain, "Content-Type")).startsWith("text/javascript");
    assertThat(header(plain, "Vary")).isEqualToIgnoringCase("accept-encoding");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
    assertThat(brotli.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isLessThan(plain.headers().firstValueAsLong("Content-Length").orElseThrow() / 2);
    assertThat(header(caller.get(script, "Accept-Encoding", "br;q=0, gzip"), "Content-Encoding"))
        .isEqualTo("gzip");
  }

  @Test
  void aFileOfAnEarlierBuildIsNotThereAndTheAnswerIsNotKept() throws Exception {
    var gone = caller.get("/console/assets/index-00000000.js");

    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(header(gone, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void browsersAreLedToThePagesAndNowhereElse() throws Exception {
    var root = caller.get("/", "Accept", "text/html");

    assertThat(root.statusCode()).isEqualTo(302);
    assertThat(header(root, "Location")).isEqualTo("/console/");
    assertThat(header(caller.get("/console?to=http://evil.example"), "Location"))
        .isEqualTo("/console/");
    assertThat(Caller.raw("GET //evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .doesNotContain("Location: //")
        .doesNotContain("location: //");
    assertThat(caller.get("/console/..%2f..%2fmanifest.json").body()).contains("<title>Gnomon");
  }

  private String script() throws Exception {
    var matcher = SCRIPT.matcher(caller.get("/console/").body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
