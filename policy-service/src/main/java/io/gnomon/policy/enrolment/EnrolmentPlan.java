package io.gnomon.policy.enrolment;

import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.device.DeviceRegistry.EnrolledDevice;
import io.gnomon.policy.device.NewDevice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of applicants that came together, each judged as if it had come alone and after the
 * ones before it. Plans and performs nothing.
 *
 * @param newDevices to be stored
 * @param uses how many of them each enrolment token admits, by its id
 * @param answers one for each applicant, in order
 */
record EnrolmentPlan(List<NewDevice> newDevices, Map<Long, Integer> uses, List<Answer> answers) {

  /** The answer to an applicant. */
  sealed interface Answer {

    /** It is one of the new devices, at that place; only the first with its key is new itself. */
    record New(int place, boolean first) implements Answer {}

    /** It was enrolled before. */
    record Known(Device device) implements Answer {}

    /** It is not enrolled. */
    record Refused(PolicyProblem why) implements Answer {}
  }

  /**
   * Judges the applicants.
   *
   * @param tokens by hash; a token that does not exist is absent
   * @param enrolled the devices that have one of the applicants' keys, by thumbprint
   */
  static EnrolmentPlan of(
      List<Applicant> applicants,
      Map<String, LockedToken> tokens,
      Map<String, EnrolledDevice> enrolled) {
    var judge = new Judge(enrolled);
    var answers =
        applicants.stream().map(each -> judge.judge(each, tokens.get(each.tokenHash()))).toList();
    return new EnrolmentPlan(judge.newDevices, judge.uses, answers);
  }

  private static final class Judge {

    private static final Answer REFUSED = new Answer.Refused(PolicyProblem.ENROLMENT_REFUSED);

    private final Map<String, EnrolledDevice> enrolled;
    private final List<NewDevice> newDevices = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Long, Integer> uses = new TreeMap<>();

    Judge(Map<String, EnrolledDevice> enrolled) {
      this.enrolled = enrolled;
    }

    Answer judge(Applicant applicant, @Nullable LockedToken token) {
      if (token == null) {
        return REFUSED;
      }
      var known = enrolled.get(applicant.keyThumbprint());
      if (known != null) {
        return enrolled(known, token);
      }
      var place = places.get(applicant.keyThumbprint());
      return place == null ? enrol(applicant, token) : enrolled(place, token);
    }

    private Answer enrol(Applicant applicant, LockedToken token) {
      if (!isUsable(token)) {
        return REFUSED;
      }
      var place = newDevices.size();
      newDevices.add(applicant.enrolledWith(token));
      places.put(applicant.keyThumbprint(), place);
      uses.merge(token.id(), 1, Integer::sum);
      return new Answer.New(place, true);
    }

    /** A device that is enrolled already: its first answer may have been lost. */
    private Answer enrolled(EnrolledDevice known, LockedToken token) {
      if (known.enrolledWith() != token.id() && !isUsable(token)) {
        return REFUSED;
      }
      return switch (known.device().state()) {
        case ACTIVE -> new Answer.Known(known.device());
        case REVOKED -> new Answer.Refused(PolicyProblem.DEVICE_REVOKED);
        case CLONED -> new Answer.Refused(PolicyProblem.DEVICE_CLONED);
      };
    }

    private Answer enrolled(int place, LockedToken token) {
      return newDevices.get(place).enrolledWith() == token.id() || isUsable(token)
          ? new Answer.New(place, false)
          : REFUSED;
    }

    private boolean isUsable(LockedToken token) {
      return token.usesLeft() > uses.getOrDefault(token.id(), 0);
    }
  }
}
