package io.gnomon.discovery.exclusion;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.matching.pseudonym.UserNameHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the hashes of erased names, and the key that they are made with. */
@ApplicationScoped
public class ErasedNameStore {

  private static final int KEY_BYTES = 32;
  private static final String ADD =
      """
      insert into erased_name (hash, erased_at) values (?, ?)
      on conflict (hash) do update set erased_at = greatest(erased_name.erased_at, excluded.erased_at)
      """;

  private final Database database;

  ErasedNameStore(Database database) {
    this.database = database;
  }

  /** All of them. */
  public ErasedNames all() {
    var erasedAt = new HashMap<ByteBuffer, Instant>();
    database
        .list(
            "select hash, erased_at from erased_name",
            row -> Map.entry(ByteBuffer.wrap(row.getBytes(1)), Rows.instant(row, 2)))
        .forEach(each -> erasedAt.put(each.getKey(), each.getValue()));
    return erasedAt.isEmpty() ? ErasedNames.NONE : new ErasedNames(key(), erasedAt);
  }

  /** Adds canonical names, in the running transaction; returns their hashes, sorted. */
  public List<byte[]> add(Collection<String> names, Instant erasedAt) {
    var hash = new UserNameHash(key());
    var hashes = names.stream().map(hash::of).sorted().map(ByteBuffer::array).toList();
    database.updateAll(ADD, hashes.stream().map(each -> new Object[] {each, erasedAt}).toList());
    return hashes;
  }

  /** The key; it is made when it is needed for the first time. */
  public byte[] key() {
    var fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    database.update("insert into erased_name_key values (1, ?) on conflict do nothing", fresh);
    return database.first("select key from erased_name_key", row -> row.getBytes(1)).orElseThrow();
  }
}
