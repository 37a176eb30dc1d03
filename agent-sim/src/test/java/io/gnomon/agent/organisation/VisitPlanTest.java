package io.gnomon.agent.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VisitPlanTest {

  private final Organisation organisation = Organisation.example();

  @Test
  void theSameSeedGivesTheSameVisits() {
    var departments = departments(100);

    var once = visits(new VisitPlan(7), departments, 5_000);
    var again = visits(new VisitPlan(7), departments, 5_000);

    assertThat(again).isEqualTo(once);
  }

  @Test
  void anotherSeedGivesOtherVisits() {
    var departments = departments(100);

    assertThat(visits(new VisitPlan(8), departments, 100))
        .isNotEqualTo(visits(new VisitPlan(7), departments, 100));
  }

  @Test
  void aVisitDoesNotDependOnThoseBeforeIt() {
    var departments = departments(100);

    assertThat(new VisitPlan(7).visit(4_321, departments))
        .isEqualTo(visits(new VisitPlan(7), departments, 5_000).get(4_321));
  }

  @Test
  void everyDeviceMakesOneVisitARound() {
    for (var devices : List.of(1, 2, 3, 97, 100, 1_000)) {
      var departments = departments(devices);
      var plan = new VisitPlan(7);

      for (var round = 0; round < 3; round++) {
        var first = (long) round * devices;
        var seen = new HashSet<Integer>();
        LongStream.range(first, first + devices)
            .forEach(n -> seen.add(plan.visit(n, departments).device()));
        assertThat(seen).hasSize(devices);
      }
    }
  }

  @Test
  void visitsAreToSitesOfTheDepartmentAndTransferBytesWithinTheirRanges() {
    var departments = departments(40);

    for (var visit : visits(new VisitPlan(1), departments, 4_000)) {
      var habit =
          departments.get(visit.device()).habits().stream()
              .filter(h -> h.url().equals(visit.url()))
              .findFirst()
              .orElseThrow();
      assertThat(visit.uploadedBytes()).isBetween(habit.upload().min(), habit.upload().max());
      assertThat(visit.downloadedBytes()).isBetween(habit.download().min(), habit.download().max());
    }
  }

  @Test
  void theVisitsOfADeviceFormSessions() {
    var departments = departments(1);
    var all = visits(new VisitPlan(3), departments, 4_000);

    var sessions = 1;
    for (int i = 1; i < all.size(); i++) {
      sessions += all.get(i).url().equals(all.get(i - 1).url()) ? 0 : 1;
    }

    // Visits that did not depend on the one before would change the site nine times in ten.
    assertThat(sessions).isBetween(1_000, 2_400);
  }

  @Test
  void theExampleOrganisationHasItsDepartmentsAndPeopleOfAllScripts() {
    assertThat(organisation.domain()).isEqualTo("example.org");
    assertThat(organisation.departments())
        .extracting(Department::name)
        .contains("engineering", "marketing", "finance");
    var users = IntStream.range(0, 5_000).mapToObj(organisation::user).toList();
    assertThat(users).doesNotHaveDuplicates().allMatch(user -> user.endsWith("@example.org"));
    assertThat(users).anyMatch(user -> user.codePoints().anyMatch(c -> c > 0x3000));
  }

  private List<Department> departments(int devices) {
    var all = organisation.departments();
    return IntStream.range(0, devices).mapToObj(i -> all.get(i % all.size())).toList();
  }

  private static List<PlannedVisit> visits(VisitPlan plan, List<Department> departments, int n) {
    return IntStream.range(0, n).mapToObj(i -> plan.visit(i, departments)).toList();
  }
}
