package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.local.installation.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People are kept by administrators, and exported and erased by those who keep their privacy. */
@Tag("full")
@ExtendWith({RunningGnomon.class, Chromium.class})
class ConsolePeopleIT {

  private static final String PEOPLE = "settings/people";
  private static final String PRIVACY = "settings/privacy";

  @Test
  void aFileOfPeopleIsTriedThenBroughtIn(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open(PEOPLE);
      ines.button("Import a CSV file").click();
      var file =
          "displayName,groups,aliases\nVera Import,Choir,vera.import;CORP\\vera\nNobody,Choir,\n";
      ines.page().locator("#import-file").setInputFiles(csv(file));
      assertThat(ines.dialog().getByText("It has no alias.")).isVisible();
      ines.inspect("people-import");
      submit(ines, "Import");
      assertThat(ines.page().getByText("people.csv is imported")).isVisible();
      ines.inspect("people-imported");
      losesANameAndIsDeleted(ines);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  private static void losesANameAndIsDeleted(Visitor ines) {
    ines.open(PEOPLE + "?q=vera.import");
    ines.button("Vera Import").first().click();
    ines.button("Remove the name corp\\vera").click();
    ines.button("Take the name away").click();
    assertThat(ines.button("Remove the name corp\\vera")).hasCount(0);
    assertThat(ines.button("Remove the name vera.import")).isVisible();
    ines.inspect("people-drawer");
    ines.button("Delete…").click();
    ines.button("Delete from the directory").click();
    assertThat(ines.row("Vera Import")).hasCount(0);
  }

  @Test
  void aPersonIsAddedAndChanged(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open(PEOPLE);
      ines.button("Add a person").click();
      ines.page().locator("#person-name").fill("Wim Added");
      ines.page().locator("#person-aliases").fill("wim.added\nCORP\\wim");
      ines.page().locator("#person-groups").fill("Bell ringers");
      ines.inspect("people-dialog");
      submit(ines, "Add the person");
      assertThat(ines.row("Wim Added")).isVisible();
      ines.open(PEOPLE + "?view=groups");
      ines.button("Bell ringers").click();
      ines.button("Wim Added").click();
      assertThat(ines.button("Remove the name corp\\wim")).isVisible();

      ines.button("Change…").click();
      ines.page().locator("#person-mail").fill("wim@example.org");
      ines.page().keyboard().press("Enter");

      assertThat(ines.row("Wim Added")).containsText("wim@example.org");
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aNameOfNobodyIsGivenToSomebodyNew(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open("discover/sources");
      ines.page().locator("input[type=file]").setInputFiles(log("uma.nobody"));
      assertThat(ines.button("Details")).isVisible();
      ines.open(PEOPLE + "?view=unresolved");
      assertThat(ines.row("uma.nobody")).isVisible();
      ines.inspect("people-unresolved");
      ines.button("Give uma.nobody to a person").click();
      ines.page().locator("#give-to").selectOption("fresh");
      ines.page().locator("#give-name").fill("Uma New");
      ines.inspect("people-give");
      ines.page().keyboard().press("Enter");
      assertThat(ines.row("uma.nobody")).hasCount(0);

      ines.open(PEOPLE + "?q=uma.nobody");
      assertThat(ines.row("Uma New")).isVisible();
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void aUserIsExcludedAndCountedAgain(Browser browser) {
    try (var ines = Visitor.signedIn(browser, ColorScheme.LIGHT, "admin")) {
      ines.open(PRIVACY);
      ines.button("Exclude…").click();
      ines.page().locator("#exclusion-value").fill("Works.Council");
      ines.page().locator("#exclusion-reason").fill("agreed with the works council");
      ines.inspect("privacy-exclude");
      ines.page().keyboard().press("Enter");
      assertThat(ines.row("works.council")).containsText("agreed with the works council");
      ines.inspect("privacy-exclusions");

      ines.button("Take back the exclusion of works.council").click();
      ines.page().locator("#include-reason").fill("dissolved");
      ines.page().keyboard().press("Enter");

      assertThat(ines.row("works.council")).hasCount(0);
      assertThat(tab(ines, "Pseudonyms")).hasCount(0);
      assertThat(ines.complaints()).isEmpty();
    }
  }

  @Test
  void whoHasTheRolePrivacyAloneExportsAndErasesAPerson(Browser browser) {
    var person = addPerson("Xeno Gone", "xeno.gone");
    await().until(() -> isExported(person));
    try (var pia = privacyOfficer(browser)) {
      assertThat(pia.linkTo("Overview")).hasCount(0);
      tab(pia, "Export and erasure").click();
      pia.page().locator("#privacy-person").fill(person);
      pia.page().keyboard().press("Enter");
      pia.page().locator("#export-reason").fill("asked for it");
      pia.inspect("privacy-person");
      var file = pia.page().waitForDownload(() -> pia.button("Download the export").click());
      assertThat(file.path()).content(UTF_8).contains("xeno.gone");

      pia.button("Erase…").click();
      assertThat(pia.button("Erase for good")).isDisabled();
      pia.page().locator("#erase-name").fill(person);
      pia.page().locator("#erase-reason").fill("asked for it");
      pia.inspect("privacy-erase");
      pia.page().keyboard().press("Enter");
      assertThat(pia.row(person)).containsText("Finished");
      pia.inspect("privacy-erased");
      assertThat(pia.complaints()).isEmpty();
    }
  }

  @Test
  void somebodyWhoReadsTheDirectoryFindsAPersonByName(Browser browser) {
    var person = addPerson("Yara Kept", "yara.kept");
    try (var pia = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer", "privacy")) {
      pia.open(PRIVACY + "?view=person");
      pia.page().getByLabel("Find a person by name").fill("yara.kept");
      pia.page().locator("#privacy-person").selectOption(person);

      pia.button("Erase…").click();
      assertThat(pia.heading("Erase Yara Kept for good?")).isVisible();
      pia.page().keyboard().press("Escape");
      pia.button("Another person").click();
      assertThat(pia.page().locator("#privacy-person")).isVisible();
      assertThat(pia.complaints()).isEmpty();
    }
  }

  @Test
  void aPseudonymIsFoundAndTurnedBack(Browser browser) {
    try (var pia = privacyOfficer(browser)) {
      tab(pia, "Pseudonyms").click();
      pia.page().locator("#pseudonym-name").fill("Zoe.Hidden");
      pia.page().getByLabel("Reason to find it").fill("asked for it");
      pia.page().keyboard().press("Enter");
      var found = pia.page().locator("li bdi").filter(withText("user_")).first();
      var pseudonym = found.textContent();

      pia.page().locator("#pseudonym").fill(pseudonym);
      pia.page().getByLabel("Reason to turn it back").fill("asked for it");
      pia.page().keyboard().press("Enter");

      assertThat(pia.page().getByText("zoe.hidden", exact())).isVisible();
      pia.inspect("privacy-pseudonyms");
      pia.button("Hide").last().click();
      assertThat(pia.page().getByText("zoe.hidden", exact())).hasCount(0);
      assertThat(pia.complaints()).isEmpty();
    }
  }

  @Test
  void aViewerReadsTheDirectoryAndIsOfferedNoChange(Browser browser) {
    var person = addPerson("Zita Read", "zita.read");
    try (var reader = Visitor.signedIn(browser, ColorScheme.LIGHT, "viewer")) {
      reader.open(PEOPLE + "?q=zita.read&person=" + person);
      assertThat(reader.heading("Zita Read")).isVisible();
      assertThat(reader.page().getByText("zita.read", exact())).isVisible();
      for (var offer : List.of("Add", "Import", "Change", "Delete", "Remove")) {
        assertThat(reader.button(offer)).hasCount(0);
      }
      assertThat(reader.linkTo("Privacy")).hasCount(0);
      reader.open(PRIVACY);
      assertThat(reader.page().getByText("Ask somebody with the role")).isVisible();
      assertThat(reader.complaints()).isEmpty();
    }
  }

  /** A person with the role privacy and no other. */
  private static Visitor privacyOfficer(Browser browser) {
    var visitor = Visitor.of(browser, ColorScheme.LIGHT);
    visitor.page().navigate(Visitor.link("privacy"));
    assertThat(visitor.heading("Privacy")).isVisible();
    return visitor;
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator tab(Visitor visitor, String name) {
    return visitor.page().getByRole(AriaRole.TAB).filter(withText(name));
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void submit(Visitor visitor, String button) {
    var exactly = new Locator.GetByRoleOptions().setName(button).setExact(true);
    visitor.dialog().getByRole(AriaRole.BUTTON, exactly).click();
  }

  private static FilePayload csv(String content) {
    return new FilePayload("people.csv", "text/csv", content.getBytes(UTF_8));
  }

  /** One transaction of that user. */
  private static FilePayload log(String user) {
    var line =
        "%d.120 98 10.0.0.9 TCP_TUNNEL/200 5300 CONNECT people.test:80 %s HIER_DIRECT/203.0.113.9 -"
            .formatted(Instant.now().getEpochSecond() - 60, user);
    return new FilePayload("people.log", "text/plain", (line + "\n").getBytes(UTF_8));
  }

  private static String addPerson(String name, String alias) {
    return to(Part.DISCOVERY)
        .contentType("application/json")
        .body(Map.of("displayName", name, "aliases", List.of(alias)))
        .post("/api/v1/people")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Whether all services have heard of the person. */
  private static boolean isExported(String person) {
    var officer = LocalIssuer.humans(stack().home().keys());
    var answer =
        anonymouslyTo(Part.CONSOLE)
            .auth()
            .oauth2(officer.token("pia", Duration.ofMinutes(5), "privacy"))
            .contentType("application/json")
            .body(Map.of("person", person, "reason", "end-to-end test"))
            .post("/api/v1/privacy/person-exports");
    return answer.statusCode() == 200;
  }
}
