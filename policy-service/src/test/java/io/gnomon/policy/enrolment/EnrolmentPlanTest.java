package io.gnomon.policy.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.device.DeviceRegistry;
import io.gnomon.policy.device.DeviceState;
import io.gnomon.policy.device.NewDevice;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.enrolment.EnrolmentPlan.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnrolmentPlanTest {

  private static final Answer NO_ENTRY = new Answer.Refused(PolicyProblem.ENROLMENT_REFUSED);

  @Test
  void eachGetsItsOwnAnswerInOrder() {
    var applicants =
        List.of(applicant("good", "k1"), applicant("unknown", "k2"), applicant("good", "k3"));

    var plan = EnrolmentPlan.of(applicants, Map.of("good", token(1, 10)), Map.of());

    assertThat(plan.answers())
        .containsExactly(new Answer.New(0, true), NO_ENTRY, new Answer.New(1, true));
    assertThat(plan.newDevices()).extracting(NewDevice::keyThumbprint).containsExactly("k1", "k3");
    assertThat(plan.uses()).containsExactly(Map.entry(1L, 2));
  }

  @Test
  void aTokenAdmitsInOneGroupNoMoreThanItHasLeft() {
    var applicants = List.of(applicant("t", "k1"), applicant("t", "k2"), applicant("t", "k3"));

    var plan = EnrolmentPlan.of(applicants, Map.of("t", token(1, 2)), Map.of());

    assertThat(plan.answers())
        .containsExactly(new Answer.New(0, true), new Answer.New(1, true), NO_ENTRY);
    assertThat(plan.uses()).containsExactly(Map.entry(1L, 2));
  }

  @Test
  void oneKeyTwiceInAGroupIsOneDeviceAndOneUse() {
    var applicants = List.of(applicant("t", "k1"), applicant("t", "k1"), applicant("other", "k1"));
    var tokens = Map.of("t", token(1, 1), "other", token(2, 0));

    var plan = EnrolmentPlan.of(applicants, tokens, Map.of());

    assertThat(plan.answers())
        .containsExactly(new Answer.New(0, true), new Answer.New(0, false), NO_ENTRY);
    assertThat(plan.newDevices()).hasSize(1);
    assertThat(plan.uses()).containsExactly(Map.entry(1L, 1));
  }

  @Test
  void aKnownKeyNeedsTheTokenThatAdmittedItOrOneThatStillAdmits() {
    var mine = known(1, DeviceState.ACTIVE);
    var enrolled =
        Map.of(
            "mine", mine,
            "revoked", known(1, DeviceState.REVOKED),
            "cloned", known(1, DeviceState.CLONED));
    var tokens = Map.of("usedUp", token(1, 0), "spent", token(2, 0), "fresh", token(3, 1));
    var applicants =
        List.of(
            applicant("usedUp", "mine"),
            applicant("spent", "mine"),
            applicant("fresh", "mine"),
            applicant("fresh", "revoked"),
            applicant("fresh", "cloned"));

    var plan = EnrolmentPlan.of(applicants, tokens, enrolled);

    var same = new Answer.Known(mine.device());
    assertThat(plan.answers())
        .containsExactly(
            same,
            NO_ENTRY,
            same,
            new Answer.Refused(PolicyProblem.DEVICE_REVOKED),
            new Answer.Refused(PolicyProblem.DEVICE_CLONED));
    assertThat(plan.newDevices()).isEmpty();
    assertThat(plan.uses()).isEmpty();
  }

  static Applicant applicant(String tokenHash, String thumbprint) {
    return new Applicant(tokenHash, "LAPTOP", "Linux", null, "{}", thumbprint);
  }

  private static LockedToken token(long id, int usesLeft) {
    return new LockedToken(id, List.of("tag"), usesLeft);
  }

  private static DeviceRegistry.EnrolledDevice known(long enrolledWith, DeviceState state) {
    var device =
        new Device(
            "id",
            "LAPTOP",
            "Linux",
            null,
            List.of(),
            GroupRef.UNGROUPED,
            state,
            Instant.EPOCH,
            null);
    return new DeviceRegistry.EnrolledDevice(device, enrolledWith);
  }
}
