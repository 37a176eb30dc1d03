package io.gnomon.policy.enrolment;

import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.device.DeviceRegistry;
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

  /**
   * An enrolment token.
   *
   * @param usesLeft 0 as well where it is expired or revoked
   */
  record Token(long id, List<String> tags, int usesLeft) {}

  /** What an applicant is told. */
  sealed interface Answer {

    /** It is one of the new devices, at that place; only the first with its key is new itself. */
    record New(int place, boolean first) implements Answer {}

    /** It was enrolled before. */
    record Known(Device device) implements Answer {}

    /** It does not get in. */
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
      Map<String, Token> tokens,
      Map<String, DeviceRegistry.Known> enrolled) {
    var judging = new Judging(enrolled);
    var answers =
        applicants.stream().map(each -> judging.judge(each, tokens.get(each.tokenHash()))).toList();
    return new EnrolmentPlan(judging.newDevices, judging.uses, answers);
  }

  private static final class Judging {

    private static final Answer NO_ENTRY = new Answer.Refused(PolicyProblem.ENROLMENT_REFUSED);

    private final Map<String, DeviceRegistry.Known> enrolled;
    private final List<NewDevice> newDevices = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Long, Integer> uses = new TreeMap<>();

    Judging(Map<String, DeviceRegistry.Known> enrolled) {
      this.enrolled = enrolled;
    }

    Answer judge(Applicant applicant, @Nullable Token token) {
      if (token == null) {
        return NO_ENTRY;
      }
      var known = enrolled.get(applicant.keyThumbprint());
      if (known != null) {
        return again(known, token);
      }
      var place = places.get(applicant.keyThumbprint());
      return place == null ? enrol(applicant, token) : again(place, token);
    }

    private Answer enrol(Applicant applicant, Token token) {
      if (!isUsable(token)) {
        return NO_ENTRY;
      }
      var place = newDevices.size();
      newDevices.add(applicant.admittedBy(token));
      places.put(applicant.keyThumbprint(), place);
      uses.merge(token.id(), 1, Integer::sum);
      return new Answer.New(place, true);
    }

    /** The device whose first answer may have been lost. */
    private Answer again(DeviceRegistry.Known known, Token token) {
      if (known.enrolledWith() != token.id() && !isUsable(token)) {
        return NO_ENTRY;
      }
      return switch (known.device().state()) {
        case ACTIVE -> new Answer.Known(known.device());
        case REVOKED -> new Answer.Refused(PolicyProblem.DEVICE_REVOKED);
        case CLONED -> new Answer.Refused(PolicyProblem.DEVICE_CLONED);
      };
    }

    private Answer again(int place, Token token) {
      return newDevices.get(place).enrolledWith() == token.id() || isUsable(token)
          ? new Answer.New(place, false)
          : NO_ENTRY;
    }

    private boolean isUsable(Token token) {
      return token.usesLeft() > uses.getOrDefault(token.id(), 0);
    }
  }
}
