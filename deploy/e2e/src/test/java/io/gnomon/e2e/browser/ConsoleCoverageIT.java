package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gnomon.e2e.RunningGnomon.to;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.gnomon.e2e.EnrolledDevice;
import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a log shows and no device reports, silent devices, and what ranges are called. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsoleCoverageIT {

  private static final String COVERAGE = "discover/coverage";
  private static final String LABELS = "settings/ip-range-labels";
  private static final String USER = "nina.uncovered";
  private static final String ADDRESS = "198.51.100.77";
  private static final String RANGE = "198.51.100.0/24";
  private static final String LABEL = "Branch Graz";
  private static final String APP = "Dropbox";

  @BeforeAll
  static void devicesReport() {
    Fleet.ensure(5);
  }

  @Test
  void whomALogNamesWithoutADeviceIsFoundWithTheAppsOfTheirAddress(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      upload(ines);
      ines.open(COVERAGE);
      assertThat(ines.linkTo(USER)).isVisible();
      assertThat(ines.linkTo("Make an enrolment token")).isVisible();
      ines.inspect("coverage-users");

      tab(ines, "IP addresses without a device");
      assertThat(ines.page()).hasURL(Pattern.compile(".*list=ip-addresses.*"));
      ines.inspect("coverage-addresses");
      ines.linkTo(ADDRESS).click();

      assertThat(ines.page()).hasURL(Pattern.compile(".*discover/ip-addresses.*open=.*"));
      assertThat(ines.heading(ADDRESS)).isVisible();
      assertThat(ines.linkTo(APP)).isVisible();
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void whoIsWithoutADeviceIsSearchedAndDownloaded(Browser browser) throws IOException {
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      upload(reader);
      reader.open(COVERAGE);
      reader.field("Name").fill("nobody at all");
      assertThat(reader.page().getByText("Nothing on this list has such a name.")).isVisible();
      reader.inspect("coverage-nobody");

      reader.field("Name").fill(USER);
      assertThat(reader.linkTo(USER)).isVisible();
      assertThat(reader.page()).hasURL(Pattern.compile(".*q=" + USER + ".*"));
      assertThat(download(reader)).hasSize(1).allMatch(line -> line.contains(USER));
      assertThat(reader.complaints()).isEmpty();
    }
  }

  @Test
  void aSilentDeviceLeadsToItsEnrolment(Browser browser) throws IOException {
    var id = EnrolledDevice.enrol().id();
    var name =
        to(Part.POLICY)
            .get("/api/v1/devices/" + id)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getString("name");
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      reader.open(COVERAGE + "?days=7&list=silent-devices");
      assertThat(reader.row(name)).containsText("None is kept");
      assertThat(reader.linkTo("Make an enrolment token")).hasCount(0);
      reader.inspect("coverage-silent");
      reader.field("Name").fill("nothing at all");
      assertThat(reader.page().getByText("Nothing on this list has such a name.")).isVisible();
      reader.field("Name").fill(name);
      assertThat(reader.linkTo(name)).isVisible();
      assertThat(download(reader)).hasSize(1).allMatch(line -> line.contains(id));

      reader.linkTo(name).click();

      assertThat(reader.page()).hasURL(Pattern.compile(".*settings/devices.*q=" + name));
      assertThat(reader.button(name).first()).isVisible();
      assertThat(reader.complaints()).isEmpty();
    }
  }

  @Test
  void aRangeIsCalledSomethingUntilItsLabelIsDeleted(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "analyst")) {
      upload(ines);
      ines.open(LABELS);
      ines.button("Add a label…").click();
      ines.page().locator("#range-label-label").fill(LABEL);
      var range = ines.page().locator("#range-label-range");
      range.fill("198.51.100.*");
      assertThat(ines.page().getByText("Wildcards are not read")).isVisible();
      range.press("Enter");
      assertThat(ines.page().getByText("no CIDR range")).isVisible();
      ines.inspect("ip-range-labels-refused");
      range.fill(ADDRESS + "/24");
      range.press("Enter");
      assertThat(ines.row(RANGE)).containsText(LABEL);
      ines.inspect("ip-range-labels");

      ines.open(COVERAGE + "?list=ip-addresses");
      assertThat(ines.row(ADDRESS)).containsText(LABEL);
      aViewerReadsTheLabelAlone(browser);

      ines.open(LABELS);
      ines.button("Delete " + LABEL + " from " + RANGE).click();
      ines.inspect("ip-range-labels-delete");
      ines.button("Delete the label").click();
      assertThat(ines.row(RANGE)).hasCount(0);
    }
  }

  private static void aViewerReadsTheLabelAlone(Browser browser) {
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      reader.open(LABELS);
      assertThat(reader.row(RANGE)).containsText(LABEL);
      assertThat(reader.button("Add a label")).hasCount(0);
      assertThat(reader.button("Delete")).hasCount(0);
      assertThat(reader.complaints()).isEmpty();
    }
  }

  /** The lines of the list as a file, without its columns. */
  private static List<String> download(Visitor visitor) throws IOException {
    var file =
        visitor.page().waitForDownload(() -> visitor.linkTo("Download as CSV").first().click());
    return Files.readString(file.path()).lines().skip(1).toList();
  }

  private static void tab(Visitor visitor, String name) {
    visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
  }

  /** A line with so much traffic that it stands first. */
  private static void upload(Visitor visitor) {
    var line =
        "%d.120 98 %s TCP_TUNNEL/200 900000000 CONNECT www.dropbox.com:443 %s"
            + " HIER_DIRECT/203.0.113.9 -\n";
    var log = line.formatted(Instant.now().getEpochSecond() - 60, ADDRESS, USER);
    visitor.open("discover/sources");
    visitor
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("coverage.log", "text/plain", log.getBytes(UTF_8)));
    assertThat(visitor.button("Details")).isVisible();
  }
}
