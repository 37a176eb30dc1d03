package io.gnomon.console.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.console.upstream.ServiceStatusRegistry.CheckSchedule;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CheckScheduleTest {

  private static final Duration MAX_DURATION = Duration.ofSeconds(9);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final ServiceProcess catalog = process(8081);
  private final ServiceProcess policy = process(8083);
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
  private final CheckSchedule schedule =
      new CheckSchedule(List.of(catalog, policy), MAX_DURATION, now::get);

  @Test
  void eachIsCheckedAfterItsPause() {
    assertThat(checked()).containsExactly(catalog, policy);
    schedule.after(catalog, PAUSE);
    schedule.after(policy, PAUSE.multipliedBy(2));
    assertThat(checked()).isEmpty();

    pass(PAUSE);

    assertThat(checked()).containsExactly(catalog);
  }

  @Test
  void oneThatThrowsIsCheckedAgainAndKeepsNoOtherFromIt() {
    assertThatThrownBy(() -> schedule.run(this::fail)).isInstanceOf(StackOverflowError.class);
    assertThat(checked()).containsExactly(policy);

    pass(MAX_DURATION);

    assertThat(checked()).containsExactly(catalog, policy);
  }

  @Test
  void oneThatNeverComesToItsEndIsMadeAgain() {
    assertThat(checked()).containsExactly(catalog, policy);
    assertThat(checked()).isEmpty();

    pass(MAX_DURATION);

    assertThat(checked()).containsExactly(catalog, policy);
  }

  private List<ServiceProcess> checked() {
    var checked = new ArrayList<ServiceProcess>();
    schedule.run(checked::add);
    return checked;
  }

  private void fail(ServiceProcess process) {
    throw new StackOverflowError("made up");
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private static ServiceProcess process(int port) {
    return new ServiceProcess(
        URI.create("http://localhost:" + port), URI.create("http://localhost:" + (port + 1000)));
  }
}
