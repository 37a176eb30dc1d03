package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gnomon.testing.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.gnomon.e2e.browser.Simulator.Device;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The story of one administrator. What people do, the simulator does for them.
 *
 * @param name of the device group, the profile and the indicator that she adds, of the person who
 *     visits apps, and of the screenshots
 */
record ConsoleStory(Visitor ines, Hands hands, Simulator simulator, String name) {

  private static final String BLOCKED = "https://www.figma.com/";
  private static final String BLOCKED_IN_CLEAR = "http://www.figma.com/";
  private static final String WARNED = "https://gitlab.com/";
  private static final List<String> SWITCHES =
      List.of("Endpoint telemetry", "Enforce app access", "Custom network indicators");
  private static final Pattern TIME = Pattern.compile("^\\d+ \\w+ 20\\d\\d.*\\d\\d:\\d\\d:\\d\\d");
  private static final String NOT_CONNECTED = "Not connected: it takes the change when it is back";
  private static final int DEVICES = 2;

  void play() {
    turnOn();
    enrol();
    report();
    judge();
    block();
    warnSome();
    goOnInSpiteOfTheWarning();
    var late = simulator.devices().get(0);
    simulator.online(late, false);
    importIndicator();
    addIndicator();
    followRollout(late);
    readWhatUsersRead();
    readAlerts();
    allowAgain();
  }

  /** Step 1: the switches, and the contact of the block page. */
  private void turnOn() {
    goTo("Organisation");
    SWITCHES.forEach(each -> assertThat(ines.field(each).first()).not().isChecked());
    SWITCHES.forEach(each -> hands.check(ines.field(each).first()));
    hands.type(ines.field("Contact").first(), contact());
    hands.press(ines.button("Save"));
    hands.press(ines.button("Save the settings"));
    assertThat(ines.page().getByText("The settings are saved")).isVisible();
    keep("turned-on");
  }

  /** Step 2: devices of a group, and others. */
  private void enrol() {
    goTo("Device groups");
    hands.press(ines.button("Add a group"));
    hands.type(ines.dialog().getByLabel("Name"), name);
    hands.type(ines.dialog().getByLabel("Values of condition 1"), name);
    hands.press(ines.button("Add the group"));
    assertThat(ines.row(name)).hasCount(1);
    goTo("Enrolment");
    simulator.enrol(token(name), "marketing", DEVICES);
    simulator.enrol(token("elsewhere"), "finance", DEVICES);
    goTo("Device groups");
    assertThat(ines.row(name).locator("[data-label=Devices]")).hasText("" + DEVICES);
    await().until(() -> simulator.devicesOf(name).size() == DEVICES);
    keep("enrolled");
  }

  /** Of devices that have a tag: shown once. */
  private String token(String tag) {
    hands.press(ines.button("Make a token"));
    hands.type(ines.dialog().getByLabel("Devices").first(), "" + DEVICES);
    hands.type(ines.dialog().getByLabel("Tags of its devices"), tag);
    hands.press(ines.button("Make the token"));
    var token = ines.dialog().getByLabel("Token", exactly()).inputValue();
    hands.closeDialog(ines);
    return token;
  }

  /** Step 3: what is used, by whom, from where and on what. */
  private void report() {
    simulator.awaitOutcome(simulator.devices(), name, BLOCKED, "allowed");
    simulator.awaitOutcome(simulator.devices(), name, WARNED, "allowed");
    var device = simulator.devicesOf(name).get(0);
    goTo("Users");
    find("Name", name);
    goTo("IP addresses");
    find("Address or range", device.ipAddress());
    goTo("Devices");
    find("Name", device.name());
    goTo("Apps");
    find("Name, vendor or domain", "Figma");
    hands.press(ines.button("90 days"));
    assertThat(ines.page()).hasURL(Pattern.compile(".*days=90.*"));
    assertThat(ines.row("Figma")).hasCount(1);
    keep("found");
  }

  private void find(String label, String text) {
    hands.type(ines.field(label).first(), text);
    assertThat(ines.row(text).first()).isVisible();
  }

  /** Step 4: the catalog, and why the app has its score. */
  private void judge() {
    goTo("All apps");
    // First: by keyboard, the way back to it leads through all rows.
    hands.type(ines.field("Name, vendor, domain or kind"), "Figma");
    hands.press(ines.button("Add a condition…"));
    hands.select(ines.dialog().getByLabel("About"), "ISO 27001");
    hands.check(ines.dialog().getByLabel("Yes", exactly()));
    hands.press(ines.button("Add the condition"));
    assertThat(ines.dialog()).hasCount(0);
    assertThat(ines.page().getByText("ISO 27001 is Yes").first()).isVisible();
    hands.press(ines.linkTo("Figma"));
    assertThat(ines.heading("Figma")).isVisible();
    assertThat(ines.page().locator(".gnomon-score")).isVisible();
    keep("judged");
  }

  /** Step 5: all its domains, without anyone typing one. */
  private void block() {
    hands.press(ines.button("Actions for Figma"));
    hands.choose(ines.menuItem("Unsanction"));
    hands.type(ines.field("Reason"), "no contract");
    hands.press(ines.button("Block the app"));
    assertThat(ines.heading("Figma is unsanctioned now")).isVisible();
    simulator.awaitOutcome(simulator.devices(), name, BLOCKED, "blocked");
    keep("blocked");
    hands.closeDialog(ines);
  }

  /** Step 6: a profile, and a warning on its devices, not on others. */
  private void warnSome() {
    goTo("Scoped profiles");
    hands.press(ines.button("Add profile"));
    hands.type(ines.dialog().getByLabel("Name"), name);
    hands.check(ines.dialog().getByLabel(name));
    hands.press(ines.button("Save"));
    assertThat(ines.row(name)).hasCount(1);
    goTo("Apps");
    find("Name, vendor or domain", "GitLab");
    hands.press(ines.button("Actions for GitLab"));
    hands.choose(ines.menuItem("Monitor"));
    hands.select(ines.dialog().getByLabel("Devices").last(), name);
    hands.press(ines.button("Warn of the app"));
    assertThat(ines.heading("GitLab is monitored now")).isVisible();
    hands.closeDialog(ines);
    goTo("Indicators");
    hands.type(ines.field("Value or title"), "gitlab.com");
    assertThat(ines.row("Warn").first()).isVisible();
    keep("warned");
  }

  /** Step 7: a warned user goes on, which is counted; others see nothing of it. */
  private void goOnInSpiteOfTheWarning() {
    var inside = simulator.devicesOf(name);
    simulator.awaitOutcome(inside, name, WARNED, "warned");
    simulator.devices().stream()
        .filter(each -> !inside.contains(each))
        .forEach(each -> assertThat(simulator.visit(each, name, WARNED)).isEqualTo("allowed"));
    assertThat(simulator.goOn(inside.get(0), name, WARNED)).isEqualTo("bypassed");
  }

  /** Step 8, by a file. */
  private void importIndicator() {
    hands.press(ines.button("Clear filters"));
    hands.press(ines.button("Import a CSV file…"));
    var file = "type,value,action,title\nDomainName,%s,Warn,Old servers\n".formatted(listed());
    ines.page()
        .locator("#import-file")
        .setInputFiles(new FilePayload("indicators.csv", "text/csv", file.getBytes(UTF_8)));
    var bringIn = ines.dialog().getByRole(AriaRole.BUTTON, named("Import"));
    assertThat(bringIn).isEnabled();
    hands.press(bringIn);
    assertThat(ines.page().getByText("indicators.csv is imported")).isVisible();
    hands.type(ines.field("Value or title"), listed());
    assertThat(ines.row(listed())).hasCount(1);
  }

  /** Step 8, by hand; the dialog has the focus until the indicator is saved. */
  private void addIndicator() {
    hands.press(ines.button("Add indicator"));
    hands.type(ines.dialog().getByLabel("Value"), host());
    assertThat(ines.dialog().getByRole(AriaRole.BUTTON, named("Block"))).isEnabled();
    ines.page().keyboard().press("Enter");
    assertThat(ines.dialog()).hasCount(0);
    hands.type(ines.field("Value or title"), host());
    assertThat(ines.row(host())).hasCount(1);
  }

  /** Step 9: until the last device has it, which has no network for a while. */
  private void followRollout(Device late) {
    goTo("Rollouts");
    hands.press(ines.button("Block " + host() + " added"));
    var all = simulator.devices().size();
    var drawer = ines.page().locator(".pf-v6-c-drawer__panel");
    assertThat(drawer.getByText("%d of %d".formatted(all - 1, all))).isVisible();
    assertThat(drawer.getByText("Still to come: 1, among them " + late.name())).isVisible();
    assertThat(drawer.locator("tbody tr")).hasText(late.name() + NOT_CONNECTED);
    keep("rolling-out");
    simulator.online(late, true);
    assertThat(drawer.getByText("%d of %d".formatted(all, all))).isVisible();
    assertThat(drawer.getByText("All devices have it.")).isVisible();
    simulator.awaitOutcome(simulator.devices(), name, "https://%s/".formatted(host()), "blocked");
    keep("rolled-out");
  }

  /** Step 10: the page instead of the site, the notice beside a connection refused, and why. */
  private void readWhatUsersRead() {
    var device = simulator.devices().get(0);
    assertThat(simulator.page(device, name, BLOCKED_IN_CLEAR))
        .contains("blocks Figma (www.figma.com)", "Why: ", "Questions: " + contact())
        .doesNotContain("refused");
    assertThat(simulator.page(device, name, BLOCKED))
        .contains("was refused", "blocks Figma (www.figma.com)", "Questions: " + contact());
    goTo("Why is this blocked?");
    hands.type(ines.field("Address or host"), BLOCKED);
    hands.press(ines.button("Ask"));
    assertThat(ines.page().getByText(Pattern.compile(" is blocked$"))).isVisible();
    keep("explained");
  }

  /** Step 11: one for each device and app, however many attempts there were. */
  private void readAlerts() {
    goTo("Alerts");
    hands.type(ines.field("App, host, device or user"), name);
    readAlert("GitLab", "Bypassed", WARNED, simulator.devicesOf(name).get(0), 1);
    readAlert("Figma", "Blocked", BLOCKED, simulator.devices().get(0), 3);
    keep("alerted");
  }

  private void readAlert(String app, String attempt, String url, Device device, int attempts) {
    hands.select(ines.field("Attempt").first(), attempt);
    var row = ines.row(device.name()).filter(having(app)).filter(having(attempt));
    assertThat(row).hasCount(1);
    hands.press(row.getByRole(AriaRole.BUTTON).first());
    assertThat(fact("User")).hasText(name);
    assertThat(fact("Device")).hasText(device.name());
    assertThat(fact("Address")).hasText(url);
    assertThat(fact("Attempts")).hasText("" + attempts);
    assertThat(fact("Last attempt")).hasText(TIME);
  }

  private Locator fact(String term) {
    var exactly = Pattern.compile("^" + term + "$");
    var named = ines.page().locator("dt", new Page.LocatorOptions().setHasText(exactly));
    return ines.page()
        .locator(".pf-v6-c-drawer__panel .gnomon-facts > div")
        .filter(new Locator.FilterOptions().setHas(named))
        .locator("dd");
  }

  /** Step 12. */
  private void allowAgain() {
    goTo("App tags");
    remove("Figma");
    remove("GitLab");
    simulator.awaitOutcome(simulator.devices(), name, BLOCKED, "allowed");
    simulator.awaitOutcome(simulator.devices(), name, WARNED, "allowed");
  }

  private void remove(String app) {
    hands.press(ines.button("Actions for " + app));
    hands.choose(ines.menuItem("Remove tag"));
    assertThat(ines.button("Remove the tag")).isEnabled();
    hands.press(ines.button("Remove the tag"));
    assertThat(ines.button("Actions for " + app)).hasCount(0);
  }

  /** By the navigation. */
  private void goTo(String page) {
    hands.press(ines.linkTo(page));
    assertThat(ines.linkTo(page)).hasAttribute("aria-current", "page");
    assertThat(ines.page().locator("h1")).isVisible();
  }

  private void keep(String step) {
    ines.screenshot("story-" + name + "-" + step);
  }

  private String host() {
    return name + ".test";
  }

  /** A host of the file of indicators. */
  private String listed() {
    return name + "-listed.test";
  }

  private String contact() {
    return "the desk of " + name;
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
