package io.gnomon.discovery.usagecache;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.usage.SourceDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DayVersionsTest {

  private static final int LAST = 20;

  private final Map<SourceDay, String> now = new HashMap<>();

  DayVersionsTest() {
    for (int day = 1; day <= LAST; day++) {
      counted(day, 1);
    }
  }

  @Test
  void theLastTwoDaysAreNotSettledAtFirst() {
    assertThat(first().unsettled()).isEqualTo(days(19, 20));
    assertThat(first().settled()).hasSize(18);
  }

  @Test
  void whatIsCountedOfTheLastDayLeavesTheSettledOnes() {
    var before = first();
    counted(LAST, 2);

    assertThat(next(before).settled()).isEqualTo(before.settled());
  }

  @Test
  void aDayThatHasChangedIsNotSettledAnyMore() {
    var before = first();
    counted(7, 2);

    assertThat(next(before).unsettled()).isEqualTo(days(7, 19, 20));
    assertThat(next(next(before)).unsettled()).isEqualTo(days(7, 19, 20));
  }

  @Test
  void aDayChangesWithAnyOfItsSources() {
    var before = first();
    now.put(new SourceDay(day(7), 2), "new");

    assertThat(next(before).unsettled()).isEqualTo(days(7, 19, 20));
  }

  @Test
  void aDayThatIsGoneIsNeither() {
    var before = first();
    now.keySet().removeIf(each -> each.day().equals(day(7)));

    assertThat(next(before).settled()).hasSize(17).doesNotContain(day(7));
    assertThat(next(before).unsettled()).isEqualTo(days(19, 20));
  }

  @Test
  void daysThatHaveStoppedChangingAreSettledTogether() {
    var versions = first();
    for (int day = 5; day <= 6; day++) {
      counted(day, 2);
      versions = next(versions);
    }
    assertThat(versions.unsettled()).isEqualTo(days(5, 6, 19, 20));
    counted(7, 2);

    assertThat(next(versions).unsettled()).isEqualTo(days(7, 19, 20));
  }

  private DayVersions first() {
    return DayVersions.first(now, day(LAST));
  }

  private DayVersions next(DayVersions before) {
    return before.next(now, day(LAST));
  }

  private void counted(int day, int times) {
    now.put(new SourceDay(day(day), 1), "counted " + times);
  }

  private static Set<LocalDate> days(int... days) {
    return Arrays.stream(days).mapToObj(DayVersionsTest::day).collect(Collectors.toSet());
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }
}
