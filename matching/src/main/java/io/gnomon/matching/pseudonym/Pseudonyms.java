package io.gnomon.matching.pseudonym;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.crypto.IllegalBlockSizeException;
import org.cryptomator.siv.SivMode;
import org.cryptomator.siv.UnauthenticCiphertextException;

/**
 * Makes pseudonyms and turns them back. A pseudonym is in lower case, so that it is its own
 * canonical form wherever names are compared. It reveals the length of a name in steps of {@value
 * #BLOCK} bytes only.
 */
public final class Pseudonyms {

  private static final BaseEncoding TEXT = BaseEncoding.base32().lowerCase().omitPadding();
  private static final int BLOCK = 16;
  private static final int TAG_BYTES = 16;

  /** A longer name would have a pseudonym that is longer than a name may be. */
  static final int MAX_NAME_BYTES = 176;

  private final SivMode siv = new SivMode();
  private final List<PseudonymKey> keys;

  /**
   * With these keys.
   *
   * @param keys the first makes pseudonyms, all turn them back
   */
  public Pseudonyms(List<PseudonymKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("pseudonyms need a key");
    }
    this.keys = List.copyOf(keys);
  }

  /**
   * Of a name. Of one that is longer than {@value #MAX_NAME_BYTES} bytes it is shorter, and cannot
   * be turned back.
   */
  public String of(PseudonymKind kind, String name) {
    return encrypted(keys.get(0), kind, kind.canonical(name));
  }

  /** Pseudonyms for one thread, with a cache: names come again and again. */
  public UnaryOperator<String> remembering(PseudonymKind kind) {
    return new CachedPseudonyms(name -> of(kind, name));
  }

  /**
   * The same, of the name that is meant by a canonical one: of several names of one person the
   * primary.
   */
  public UnaryOperator<String> remembering(PseudonymKind kind, UnaryOperator<String> meant) {
    return new CachedPseudonyms(name -> of(kind, meant.apply(kind.canonical(name))));
  }

  /** The pseudonyms of a name by each key, the newest first. */
  public List<String> allOf(PseudonymKind kind, String name) {
    var canonical = kind.canonical(name);
    return keys.stream().map(key -> encrypted(key, kind, canonical)).toList();
  }

  /** The names, and all pseudonyms of those that are none themselves. */
  public Set<String> beside(PseudonymKind kind, Collection<String> names) {
    var all = new LinkedHashSet<>(names);
    for (var name : names) {
      if (name(kind, name).isEmpty()) {
        all.addAll(allOf(kind, name));
      }
    }
    return all;
  }

  /** The name, canonical; empty where it is no pseudonym by any of the keys. */
  public Optional<String> name(PseudonymKind kind, String pseudonym) {
    if (!pseudonym.startsWith(kind.prefix())) {
      return Optional.empty();
    }
    var text = pseudonym.substring(kind.prefix().length());
    if (!TEXT.canDecode(text)) {
      return Optional.empty();
    }
    var bytes = TEXT.decode(text);
    return bytes.length <= TAG_BYTES
        ? Optional.empty()
        : keys.stream().flatMap(key -> decrypted(key, kind, bytes).stream()).findFirst();
  }

  private String encrypted(PseudonymKey key, PseudonymKind kind, String canonical) {
    var name = canonical.getBytes(StandardCharsets.UTF_8);
    var padded = Arrays.copyOf(name, (name.length + BLOCK - 1) / BLOCK * BLOCK);
    var bytes = siv.encrypt(key.ctr(), key.mac(), padded, kind.associatedData());
    int length = name.length > MAX_NAME_BYTES ? TAG_BYTES : bytes.length;
    return kind.prefix() + TEXT.encode(bytes, 0, length);
  }

  private Optional<String> decrypted(PseudonymKey key, PseudonymKind kind, byte[] bytes) {
    try {
      var padded = siv.decrypt(key.ctr(), key.mac(), bytes, kind.associatedData());
      int length = padded.length;
      // No name has a control character.
      while (length > 0 && padded[length - 1] == 0) {
        length--;
      }
      return Optional.of(new String(padded, 0, length, StandardCharsets.UTF_8));
    } catch (UnauthenticCiphertextException | IllegalBlockSizeException e) {
      return Optional.empty();
    }
  }

  /** Remembers some pseudonyms. For one thread. */
  static final class CachedPseudonyms implements UnaryOperator<String> {

    private static final int MAX_REMEMBERED = 50_000;

    private final UnaryOperator<String> pseudonym;
    private final Map<String, String> known = new HashMap<>();

    CachedPseudonyms(UnaryOperator<String> pseudonym) {
      this.pseudonym = pseudonym;
    }

    @Override
    public String apply(String name) {
      if (known.size() >= MAX_REMEMBERED) {
        known.clear();
      }
      return known.computeIfAbsent(name, pseudonym);
    }
  }
}
