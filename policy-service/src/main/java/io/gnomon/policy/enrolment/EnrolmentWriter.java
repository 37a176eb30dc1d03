package io.gnomon.policy.enrolment;

import io.gnomon.policy.device.Device;
import io.gnomon.policy.device.DeviceRegistry;
import io.gnomon.policy.device.DeviceRegistry.EnrolledDevice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Enrols applicants that came together, all in one transaction. */
@ApplicationScoped
class EnrolmentWriter {

  private final EnrolmentTokenStore tokens;
  private final DeviceRegistry registry;
  private final Clock clock;

  EnrolmentWriter(EnrolmentTokenStore tokens, DeviceRegistry registry, Clock clock) {
    this.tokens = tokens;
    this.registry = registry;
    this.clock = clock;
  }

  /** Returns what became of each of them, in order. */
  @Transactional
  List<EnrolmentOutcome> enrol(List<Applicant> applicants) {
    var locked = tokens.lock(distinct(applicants, Applicant::tokenHash), clock.instant());
    var withToken =
        applicants.stream().filter(each -> locked.containsKey(each.tokenHash())).toList();
    var enrolled =
        withToken.isEmpty()
            ? Map.<String, EnrolledDevice>of()
            : registry.findByKeys(distinct(withToken, Applicant::keyThumbprint));
    var plan = EnrolmentPlan.of(applicants, locked, enrolled);
    var devices = registry.enrolAll(plan.newDevices());
    tokens.use(plan.uses());
    return plan.answers().stream().map(answer -> outcome(answer, devices)).toList();
  }

  private static Collection<String> distinct(
      List<Applicant> applicants, Function<Applicant, String> part) {
    return applicants.stream().map(part).collect(Collectors.toSet());
  }

  private static EnrolmentOutcome outcome(EnrolmentPlan.Answer answer, List<Device> devices) {
    if (answer instanceof EnrolmentPlan.Answer.New added) {
      return new EnrolmentOutcome.Enrolled(devices.get(added.place()), added.first());
    }
    if (answer instanceof EnrolmentPlan.Answer.Known known) {
      return new EnrolmentOutcome.Enrolled(known.device(), false);
    }
    return new EnrolmentOutcome.Refused(((EnrolmentPlan.Answer.Refused) answer).why());
  }
}
