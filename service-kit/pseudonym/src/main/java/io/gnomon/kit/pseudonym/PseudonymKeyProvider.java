package io.gnomon.kit.pseudonym;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.matching.pseudonym.PseudonymKeyFile;
import io.gnomon.matching.pseudonym.Pseudonyms;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key of pseudonyms once it is there; nothing is kept in clear because it is missing. */
@ApplicationScoped
public class PseudonymKeyProvider {

  private final PseudonymKeyFile file;

  PseudonymKeyProvider(@ConfigProperty(name = "gnomon.keys-dir") Path keysDir) {
    this.file = new PseudonymKeyFile(keysDir.resolve(PseudonymKeyFile.NAME));
  }

  /** What it makes; where there is no key the caller is to come later. */
  public Pseudonyms require() {
    return file.pseudonyms()
        .orElseThrow(() -> new BusyException("Pseudonyms are on, and their key is missing."));
  }

  /** What it makes, where there is a key; the same object for as long as the key is the same. */
  public Optional<Pseudonyms> find() {
    return file.pseudonyms();
  }

  /** Why there is none; empty where there is. */
  public Optional<String> fault() {
    return file.fault();
  }

  public void refresh() {
    file.refresh();
  }
}
