package io.gnomon.policy.indicator;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;

/**
 * Refuses to block or warn about an app of which the never-block list protects a whole registered
 * domain, and an app of which nothing blockable would be left. Where the list protects a part only,
 * such as a sign-in host, that part is left out of the indicators.
 */
public final class TagRefusal {

  private TagRefusal() {}

  /** Ends the request where the tag must not be set. */
  public static void check(TaggedApp tagged, Unblockable unblockable) {
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
      var first = refused.get(0);
      var advice =
          unblockable.isOwn(first.host())
              ? "."
              : "; change the list first if " + tagged.app().name() + " is to be blocked anyway.";
      throw new ProblemException(
          PolicyProblem.NEVER_BLOCK, tagged.withheld(first, unblockable) + advice);
    }
  }
}
