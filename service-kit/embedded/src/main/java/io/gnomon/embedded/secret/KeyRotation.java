package io.gnomon.embedded.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * Replaces a key in three steps, so that every service always knows the key that a token was signed
 * with: the next one is added and its public half brought to all services; then it signs; the old
 * one is dropped once no token is left that it has signed. A step that was taken changes nothing
 * when it is taken again.
 */
public record KeyRotation(KeyFolder keys, String name) {

  /** What a key is for at present. */
  public enum KeyState {
    /** New tokens are signed with it. */
    SIGNING,
    /** Services may know it already; nothing is signed with it yet. */
    NEXT,
    /** Tokens that were signed with it may still live. */
    RETIRED
  }

  /**
   * One public key of the set.
   *
   * @param madeAt {@link Instant#EPOCH} where it does not say so
   */
  public record ListedKey(String keyId, KeyState state, Instant madeAt) {}

  public List<ListedKey> list() throws IOException, GeneralSecurityException {
    var signing = RsaKeyFile.publicHalf(keys.privateKey(name));
    var next = hasNext() ? RsaKeyFile.publicHalf(RsaKeyFile.read(nextFile())) : null;
    var listed = new ArrayList<ListedKey>();
    for (var each : set().read().getJsonWebKeys()) {
      var state =
          each.getKey().equals(signing)
              ? KeyState.SIGNING
              : each.getKey().equals(next) ? KeyState.NEXT : KeyState.RETIRED;
      listed.add(new ListedKey(each.getKeyId(), state, JwkSetFile.madeAt(each)));
    }
    return listed;
  }

  public void addNext() throws IOException, GeneralSecurityException {
    keys.locked(
        () -> {
          if (!hasNext()) {
            RsaKeyFile.write(nextFile(), KeyFolder.newPair().getPrivate());
          }
          var next = RsaKeyFile.publicHalf(RsaKeyFile.read(nextFile()));
          var set = set().read();
          if (JwkSetFile.find(set, next).isEmpty()) {
            set.addJsonWebKey(JwkSetFile.entry(next));
            set().write(set);
          }
          return set;
        });
  }

  /**
   * Signs with the next key from now on.
   *
   * @return false where there is no next key
   */
  public boolean useNext() throws IOException, GeneralSecurityException {
    return keys.locked(
        () -> {
          if (!hasNext()) {
            return false;
          }
          Files.move(nextFile(), keys.privateKeyFile(name), StandardCopyOption.REPLACE_EXISTING);
          return true;
        });
  }

  /** Refuses from now on what retired keys have signed. */
  public void dropRetired() throws IOException, GeneralSecurityException {
    keys.locked(
        () -> {
          var retired =
              list().stream()
                  .filter(each -> each.state() == KeyState.RETIRED)
                  .map(ListedKey::keyId)
                  .toList();
          var kept =
              set().read().getJsonWebKeys().stream()
                  .filter(each -> !retired.contains(each.getKeyId()))
                  .toArray(JsonWebKey[]::new);
          set().write(new JsonWebKeySet(kept));
          return kept;
        });
  }

  private boolean hasNext() {
    return Files.exists(nextFile());
  }

  private Path nextFile() {
    return keys.folder().resolve(name + ".next.key.pem");
  }

  private JwkSetFile set() {
    return new JwkSetFile(keys.publicKeys(name));
  }
}
