package io.gnomon.policy.apptag;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.indicator.TaggedApp;
import io.gnomon.policy.indicator.Unblockable;

/**
 * Which apps are never blocked or warned about: those of which the never-block list protects a
 * whole registered domain, and those of which nothing blockable would be left. Where it protects a
 * mere part, such as a sign-in host, that part alone is spared.
 */
final class TagRefusal {

  private TagRefusal() {}

  static void check(TaggedApp tagged, Unblockable unblockable) {
    if (tagged.tag().action().isEmpty()) {
      return;
    }
    var refused =
        tagged.domains().stream()
            .filter(domain -> tagged.withheld(domain, unblockable) != null)
            .toList();
    var isProtected =
        refused.stream().anyMatch(domain -> unblockable.protectsWholeDomain(domain.host()));
    if (isProtected || (!refused.isEmpty() && refused.size() == tagged.domains().size())) {
      throw new ProblemException(
          PolicyProblem.NEVER_BLOCK,
          tagged.withheld(refused.get(0), unblockable)
              + "; change the list first if "
              + tagged.app().name()
              + " shall be blocked all the same.");
    }
  }
}
