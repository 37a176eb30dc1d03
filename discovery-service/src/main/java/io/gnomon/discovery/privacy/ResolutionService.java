package io.gnomon.discovery.privacy;

import io.gnomon.discovery.people.PseudonymService;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.pseudonym.PseudonymKeyProvider;
import io.gnomon.matching.pseudonym.PseudonymKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Locale;

/** Turns pseudonyms back and finds those of names; the audit has no name. */
@ApplicationScoped
class ResolutionService {

  private final PseudonymKeyProvider keys;
  private final PseudonymService users;
  private final AuditService audit;

  ResolutionService(PseudonymKeyProvider keys, PseudonymService users, AuditService audit) {
    this.keys = keys;
    this.users = users;
    this.audit = audit;
  }

  /** Recorded before it is answered. */
  @Transactional
  ResolvedPseudonym resolve(ResolvePseudonymRequest request, String who) {
    var pseudonym = request.pseudonym().strip().toLowerCase(Locale.ROOT);
    var made = keys.require();
    var resolved =
        Arrays.stream(NamedKind.values())
            .flatMap(
                each ->
                    made
                        .name(each.kind(), pseudonym)
                        .map(name -> new ResolvedPseudonym(pseudonym, each, name))
                        .stream())
            .findFirst()
            .orElseThrow(ResolutionService::unknown);
    audit.record(
        new AuditEntry(who, "pseudonym.resolved", pseudonym, request.reason(), null, null));
    return resolved;
  }

  /** Recorded before it is answered. */
  @Transactional
  FoundPseudonyms find(FindPseudonymRequest request, String who) {
    var pseudonyms =
        request.kind() == NamedKind.USER
            ? users.allOf(request.name().strip())
            : keys.require().allOf(PseudonymKind.DEVICE, request.name());
    audit.record(
        new AuditEntry(who, "pseudonym.found", pseudonyms.get(0), request.reason(), null, null));
    return new FoundPseudonyms(pseudonyms);
  }

  private static ProblemException unknown() {
    return new ProblemException(
        StandardProblem.INVALID_VALUE,
        "It is no pseudonym by any key of this installation, or one of a very long name, which"
            + " cannot be turned back.");
  }
}
