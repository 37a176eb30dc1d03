package io.gnomon.policy.revocation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class RevocationRepository implements PanacheRepositoryBase<RevocationEntity, String> {

  /** A number that no other locks with two keys have. */
  static final int LOCKS = 2;

  private static final String IN_FORCE =
      "undoneAt is null and (expiresAt is null or expiresAt > :now)";

  /** Until the transaction ends, no other one revokes this credential or takes that back. */
  Optional<RevocationEntity> lock(String credential) {
    getEntityManager()
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(:locks, hashtext(:key))) as locked")
        .setParameter("locks", LOCKS)
        .setParameter("key", credential)
        .getSingleResult();
    return findByIdOptional(credential);
  }

  /** The one of that id that is in force; empty as well where the text cannot be an id. */
  Optional<RevocationEntity> inForce(String id, Instant now) {
    return credentialInForce(id, now).flatMap(this::findByIdOptional);
  }

  /** What that one revokes; whatever it says besides is to be read under the {@link #lock}. */
  Optional<String> credentialInForce(String id, Instant now) {
    return id.matches("[1-9][0-9]{0,17}")
        ? find(
                "select credential from RevocationEntity where " + IN_FORCE + " and id = :id",
                Map.of("now", now, "id", Long.valueOf(id)))
            .project(String.class)
            .firstResultOptional()
        : Optional.empty();
  }

  /** Those in force with an id below that one, the newest first. */
  List<RevocationEntity> inForce(RevocationRestriction only, long below, Instant now, int limit) {
    var parameters = parameters(only, now);
    parameters.put("below", below);
    return find(matching(only) + " and id < :below order by id desc", parameters)
        .page(0, limit)
        .list();
  }

  /** How many are in force. */
  long countInForce(RevocationRestriction only, Instant now) {
    return count(matching(only), parameters(only, now));
  }

  private static String matching(RevocationRestriction only) {
    return IN_FORCE
        + (only.kind == null ? "" : " and kind = :kind")
        + (only.credential == null ? "" : " and credential = :credential");
  }

  private static Map<String, Object> parameters(RevocationRestriction only, Instant now) {
    var parameters = new HashMap<String, Object>(Map.of("now", now));
    if (only.kind != null) {
      parameters.put("kind", only.kind.text());
    }
    if (only.credential != null) {
      parameters.put("credential", only.credential);
    }
    return parameters;
  }

  /** Those that were ever revoked and are not forgotten, in order. */
  List<String> credentialsAfter(String credential, int limit) {
    return find(
            "select credential from RevocationEntity where credential > ?1 order by credential",
            credential)
        .project(String.class)
        .page(0, limit)
        .list();
  }

  long nextId() {
    return ((Number)
            getEntityManager()
                .createNativeQuery("select nextval('credential_revocation_ids')")
                .getSingleResult())
        .longValue();
  }
}
