package io.gnomon.e2e.clients;

import static io.gnomon.testing.Patience.await;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gnomon.client.agentsim.api.FleetApi;
import io.gnomon.client.agentsim.model.EnrolDevicesRequest;
import io.gnomon.client.agentsim.model.FleetPace;
import io.gnomon.client.agentsim.model.Outcome;
import io.gnomon.client.agentsim.model.VisitRequest;
import io.gnomon.client.catalog.api.AppCatalogApi;
import io.gnomon.client.catalog.model.LookupReason;
import io.gnomon.client.catalog.model.LookupRequest;
import io.gnomon.client.discovery.api.BreakdownsApi;
import io.gnomon.client.discovery.api.ReportsApi;
import io.gnomon.client.policy.ApiException;
import io.gnomon.client.policy.api.AlertsApi;
import io.gnomon.client.policy.api.AppTagsApi;
import io.gnomon.client.policy.api.DecisionsApi;
import io.gnomon.client.policy.api.DeviceGroupsApi;
import io.gnomon.client.policy.api.EnrolmentTokensApi;
import io.gnomon.client.policy.api.FeedApi;
import io.gnomon.client.policy.api.IdentityApi;
import io.gnomon.client.policy.api.IndicatorsApi;
import io.gnomon.client.policy.api.ScopedProfilesApi;
import io.gnomon.client.policy.api.SettingsApi;
import io.gnomon.client.policy.model.AppTag;
import io.gnomon.client.policy.model.AttemptKind;
import io.gnomon.client.policy.model.ConditionOperator;
import io.gnomon.client.policy.model.ConditionProperty;
import io.gnomon.client.policy.model.CreateEnrolmentTokenRequest;
import io.gnomon.client.policy.model.CreateIndicatorRequest;
import io.gnomon.client.policy.model.DecideRequest;
import io.gnomon.client.policy.model.DeviceGroupRequest;
import io.gnomon.client.policy.model.GroupCondition;
import io.gnomon.client.policy.model.GroupRule;
import io.gnomon.client.policy.model.IndicatorAction;
import io.gnomon.client.policy.model.IndicatorType;
import io.gnomon.client.policy.model.ProfileMode;
import io.gnomon.client.policy.model.ScopedProfileRequest;
import io.gnomon.client.policy.model.SetAppTagRequest;
import io.gnomon.client.policy.model.SettingsChange;
import io.gnomon.e2e.RunningGnomon;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The REST calls of the story, made by clients that openapi-generator made of the committed
 * documents: a document that says something else than its service fails here.
 */
@Tag("full")
@ExtendWith(RunningGnomon.class)
@TestMethodOrder(OrderAnnotation.class)
class StoryByGeneratedClientsIT {

  private static final String DEPARTMENT = "marketing";

  /** Of these devices alone, so that no other test's device changes its group. */
  private static final String TAG = "generated-clients";

  private static final String APP = "box";
  private static final String URL = "https://app.box.com/files";
  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  private final AppTagsApi tags = new AppTagsApi(GeneratedClients.policy());
  private final FeedApi feed = new FeedApi(GeneratedClients.policy());
  private final FleetApi fleet = new FleetApi(GeneratedClients.agentSim());
  private final io.gnomon.client.agentsim.api.DevicesApi devices =
      new io.gnomon.client.agentsim.api.DevicesApi(GeneratedClients.agentSim());

  @Test
  @Order(1)
  void anAdministratorTurnsTheSwitchesOnAndDevicesEnrol() throws Exception {
    assertThat(new IdentityApi(GeneratedClients.policy()).readMe().getRoles()).contains("admin");
    var settings =
        new SettingsApi(GeneratedClients.policy())
            .changeSettings(
                new SettingsChange()
                    .endpointTelemetry(true)
                    .enforceAppAccess(true)
                    .customNetworkIndicators(true),
                null);
    assertThat(settings.getEnforceAppAccess()).isTrue();
    var before = fleet.readFleet().getConnected();

    var token =
        new EnrolmentTokensApi(GeneratedClients.policy())
            .createEnrolmentToken(
                new CreateEnrolmentTokenRequest()
                    .description("generated clients")
                    .expiresInHours(1)
                    .maxUses(3)
                    .tags(List.of(TAG)));
    fleet.enrolDevices(
        new EnrolDevicesRequest()
            .count(3)
            .enrolmentToken(requireNonNull(token.getToken()))
            .department(DEPARTMENT));

    await().atMost(TIMEOUT).until(() -> fleet.readFleet().getConnected() >= before + 3);
  }

  @Test
  @Order(2)
  void whatDevicesDoFillsTheReport() throws Exception {
    var reports = new ReportsApi(GeneratedClients.discovery());
    var before = transactions(reports);

    fleet.setFleetPace(new FleetPace().visitsPerMinute(3000));
    await().atMost(TIMEOUT).until(() -> transactions(reports) > before);
    fleet.setFleetPace(new FleetPace().visitsPerMinute(0));

    var apps =
        new BreakdownsApi(GeneratedClients.discovery())
            .listDiscoveredApps(
                BreakdownsApi.APIListDiscoveredAppsRequest.newBuilder()
                    .id("endpoint-users")
                    .days(7)
                    .limit(5)
                    .build());
    assertThat(apps.getItems()).isNotEmpty();
    assertThat(apps.getItems().get(0).getApp().getName()).isNotBlank();
    assertThat(apps.getItems().get(0).getApp().getRiskLevel()).isNotNull();
  }

  @Test
  @Order(3)
  void theCatalogIsFilteredAndAsked() throws Exception {
    var catalog = new AppCatalogApi(GeneratedClients.catalog());

    var certified =
        catalog.listApps(
            AppCatalogApi.APIListAppsRequest.newBuilder()
                .category(List.of("cloud-storage"))
                .factor(List.of("iso27001:true", "iso27018:true"))
                .limit(10)
                .build());

    assertThat(certified.getItems()).isNotEmpty();
    assertThat(certified.getTotal()).isGreaterThanOrEqualTo(certified.getItems().size());
    assertThat(certified.getItems().get(0).getCategory().getName()).isEqualTo("Cloud storage");
    assertThat(catalog.readApp(APP).getDomains()).hasSizeGreaterThan(1);
  }

  @Test
  @Order(3)
  void hostsAreLookedUp() throws Exception {
    var catalog = new AppCatalogApi(GeneratedClients.catalog());

    var found =
        catalog
            .lookUpApps(
                new LookupRequest().addHostsItem("app.box.com").addHostsItem("acme.notion.site"))
            .getItems();
    assertThat(requireNonNull(found.get(0).getApp()).getId()).isEqualTo(APP);
    assertThat(found.get(1).getReason()).isEqualTo(LookupReason.SHARED);
  }

  @Test
  @Order(4)
  void unsanctioningForAProfileBlocksAndAlerts() throws Exception {
    var group = group("Clients' marketing");
    var profile =
        new ScopedProfilesApi(GeneratedClients.policy())
            .createScopedProfile(
                new ScopedProfileRequest()
                    .name("Generated clients " + UUID.randomUUID())
                    .mode(ProfileMode.INCLUDE)
                    .addGroupsItem(group));
    var device = awaitDeviceIn(group);

    var tagged =
        tags.setAppTag(
            APP,
            new SetAppTagRequest()
                .tag(AppTag.UNSANCTIONED)
                .profileId(profile.getId())
                .reason("files leave the organisation"),
            null);

    assertThat(tagged.getIndicators()).hasSizeGreaterThan(1);
    awaitRollout(tagged.getRevision());
    assertThat(visit(device, false)).isEqualTo(Outcome.BLOCKED);
    var decision =
        new DecisionsApi(GeneratedClients.policy())
            .explainDecision(new DecideRequest().url(URL).deviceId(device));
    assertThat(decision.getAction()).isEqualTo(IndicatorAction.BLOCK);
    awaitAlert(device, AttemptKind.BLOCKED);
  }

  @Test
  @Order(5)
  void monitoringWarnsAndLetsPeopleGoOn() throws Exception {
    var tagged =
        tags.setAppTag(APP, new SetAppTagRequest().tag(AppTag.MONITORED).reason("watched"), null);
    awaitRollout(tagged.getRevision());
    var device = anyDevice();

    assertThat(visit(device, false)).isEqualTo(Outcome.WARNED);
    assertThat(visit(device, true)).isEqualTo(Outcome.BYPASSED);
    awaitAlert(device, AttemptKind.BYPASSED);
  }

  @Test
  @Order(6)
  void removingTheTagGivesAccessBack() throws Exception {
    var removed = tags.deleteAppTag(APP, null);

    assertThat(removed.getRemoved()).isPositive();
    awaitRollout(removed.getRevision());
    assertThat(visit(anyDevice(), false)).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  @Order(7)
  void indicatorsAreAddedByHandAndRemoved() throws Exception {
    var indicators = new IndicatorsApi(GeneratedClients.policy());

    var made =
        indicators.submitIndicator(
            new CreateIndicatorRequest()
                .type(IndicatorType.DOMAIN_NAME)
                .value("generated-clients.example.com")
                .action(IndicatorAction.BLOCK)
                .title("By a generated client"),
            null);

    assertThat(indicators.readIndicator(made.getId()).getValue())
        .isEqualTo("generated-clients.example.com");
    indicators.deleteIndicator(made.getId(), null);
  }

  @Test
  void aProblemReachesTheClientWithItsType() {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> tags.readAppTag("no-such-app"))
        .satisfies(problem -> assertThat(problem.getCode()).isEqualTo(404))
        .satisfies(problem -> assertThat(problem.getResponseBody()).contains("\"type\""));
  }

  private static long transactions(ReportsApi reports)
      throws io.gnomon.client.discovery.ApiException {
    return reports.readReport("endpoint-users", 7, null, null).getTransactions();
  }

  /** The id of the group of these devices. */
  private static String group(String name) throws ApiException {
    var groups = new DeviceGroupsApi(GeneratedClients.policy());
    for (var group : groups.listDeviceGroups(null, 500).getItems()) {
      if (group.getRule() != null && group.getRule().toString().contains(TAG)) {
        return group.getId();
      }
    }
    var rule =
        new GroupRule()
            .addConditionsItem(
                new GroupCondition()
                    .property(ConditionProperty.TAG)
                    .operator(ConditionOperator.EQUALS)
                    .addValuesItem(TAG));
    return groups.createDeviceGroup(new DeviceGroupRequest().name(name).rank(1).rule(rule)).getId();
  }

  private String awaitDeviceIn(String group) throws Exception {
    await()
        .atMost(TIMEOUT)
        .until(
            () -> !devices.listSimulatedDevices(null, DEPARTMENT, group, 1).getItems().isEmpty());
    return devices.listSimulatedDevices(null, DEPARTMENT, group, 1).getItems().get(0).getId();
  }

  private String anyDevice() throws Exception {
    return devices.listSimulatedDevices(null, DEPARTMENT, null, 1).getItems().get(0).getId();
  }

  private Outcome visit(String device, boolean bypass) throws Exception {
    return devices.visitUrl(device, new VisitRequest().url(URL).bypass(bypass)).getOutcome();
  }

  private void awaitRollout(long revision) {
    await()
        .atMost(TIMEOUT)
        .until(
            () -> {
              var rollout = feed.readRollout(revision);
              return rollout.getConnected() > 0 && rollout.getEnforced() >= rollout.getConnected();
            });
  }

  private static void awaitAlert(String device, AttemptKind attempt) {
    var alerts = new AlertsApi(GeneratedClients.policy());
    var request =
        AlertsApi.APIListAlertsRequest.newBuilder()
            .app(APP)
            .attempt(attempt)
            .device(UUID.fromString(device))
            .build();
    await().atMost(TIMEOUT).until(() -> !alerts.listAlerts(request).getItems().isEmpty());
  }
}
