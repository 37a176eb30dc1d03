package io.gnomon.policy.enrolment;

import io.gnomon.policy.device.Device;
import io.gnomon.policy.device.DeviceRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Enrols applicants that came together, all in one transaction. */
@ApplicationScoped
class EnrolmentTransaction {

  private final EnrolmentTokenRepository tokens;
  private final DeviceRegistry registry;
  private final Clock clock;

  EnrolmentTransaction(EnrolmentTokenRepository tokens, DeviceRegistry registry, Clock clock) {
    this.tokens = tokens;
    this.registry = registry;
    this.clock = clock;
  }

  /** What became of each of them, in order. */
  @Transactional
  List<EnrolmentOutcome> enrol(List<Applicant> applicants) {
    var shown = lockTokens(distinct(applicants, Applicant::tokenHash), clock.instant());
    var admissible =
        applicants.stream().filter(each -> shown.containsKey(each.tokenHash())).toList();
    var enrolled =
        admissible.isEmpty()
            ? Map.<String, DeviceRegistry.Known>of()
            : registry.findByKeys(distinct(admissible, Applicant::keyThumbprint));
    var plan = EnrolmentPlan.of(applicants, shown, enrolled);
    var devices = registry.enrolAll(plan.newDevices());
    plan.uses().forEach(tokens::use);
    return plan.answers().stream().map(answer -> outcome(answer, devices)).toList();
  }

  private Map<String, EnrolmentPlan.Token> lockTokens(Collection<String> hashes, Instant now) {
    return tokens.lock(hashes).stream()
        .collect(
            Collectors.toMap(
                row -> row.tokenHash,
                row ->
                    new EnrolmentPlan.Token(
                        row.id, List.of(row.tags), row.isUsable(now) ? row.usesLeft : 0)));
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
