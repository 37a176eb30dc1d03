package io.gnomon.local.cluster;

import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.embedded.secret.KeyRotation;
import io.gnomon.embedded.secret.KeyRotation.ListedKey;
import io.gnomon.local.installation.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces the keys of a cluster with an overlap, by one step each time that it is called and a
 * step is due. What an earlier call left undone, because it was ended in the middle, is done first,
 * and times count from when all secrets had a change: so it may be called at any time, and twice.
 *
 * @param folder for temporary files
 * @param periods of all keys that there are
 */
public record ClusterKeys(SecretStore store, Path folder, List<KeyPeriods> periods, Clock clock) {

  private static final String MARKS = "rotation";

  /** The keys of the cluster that this process runs in. */
  public static ClusterKeys ofPod(Path folder, List<KeyPeriods> periods) {
    var store = new KubernetesSecretStore(ClusterAccess.ofPod());
    return new ClusterKeys(store, folder, periods, Clock.systemUTC());
  }

  /**
   * Takes the steps that are due; returns a line for each of them, and one for each key, with the
   * time of its next step.
   */
  public List<String> rotate() throws IOException, GeneralSecurityException {
    publish(read());
    var told = new ArrayList<String>();
    var taken = false;
    for (var each : periods) {
      taken |= takeStep(each, told);
    }
    if (taken) {
      publish(read());
    }
    for (var each : periods) {
      told.add(describe(each));
    }
    return told;
  }

  /** The keys in a folder, and the secret that they came from. */
  private record Keys(SecretStore.StoredSecret secret, KeyFolder folder) {

    RotationMarks marks() {
      return RotationMarks.parse(secret.files().getOrDefault(MARKS, ""));
    }

    /** As they are in the folder now. */
    Map<String, String> files() throws IOException {
      var files = new LinkedHashMap<String, String>();
      try (var found = Files.list(folder.folder())) {
        for (var file : found.filter(each -> !each.endsWith(".lock")).sorted().toList()) {
          files.put(file.getFileName().toString(), Files.readString(file));
        }
      }
      return files;
    }
  }

  private Keys read() throws IOException {
    var secret =
        store
            .find(ClusterSecrets.KEYS)
            .orElseThrow(
                () ->
                    new StackException(
                        "there is no Secret " + ClusterSecrets.KEYS, "the Job setup makes it"));
    var copy = Files.createTempDirectory(folder, "keys");
    for (var file : secret.files().entrySet()) {
      Files.writeString(copy.resolve(file.getKey()), file.getValue());
    }
    return new Keys(secret, new KeyFolder(copy));
  }

  private boolean takeStep(KeyPeriods lives, List<String> told)
      throws IOException, GeneralSecurityException {
    var keys = read();
    var plan = plan(keys, lives);
    if (plan.due().isAfter(clock.instant())) {
      return false;
    }
    var rotation = new KeyRotation(keys.folder(), lives.name());
    switch (plan.step()) {
      case ADD_NEXT -> rotation.addNext();
      case USE_NEXT -> rotation.useNext();
      case DROP_RETIRED -> rotation.dropRetired();
    }
    store.replace(ClusterSecrets.KEYS, keys.secret(), keys.files());
    told.add("%s: %s".formatted(lives.name(), done(plan.step())));
    return true;
  }

  /** Gives the pods' secrets what follows from the keys, then marks since when they have it. */
  private void publish(Keys keys) throws IOException, GeneralSecurityException {
    for (var each : ClusterSecrets.followingKeys(keys.secret().files()).entrySet()) {
      var present = store.find(each.getKey());
      if (present.isEmpty()) {
        store.create(each.getKey(), each.getValue());
      } else if (!present.get().files().equals(each.getValue())) {
        store.replace(each.getKey(), present.get(), each.getValue());
      }
    }
    var listed = new ArrayList<ListedKey>();
    for (var each : periods) {
      listed.addAll(new KeyRotation(keys.folder(), each.name()).list());
    }
    var marks = keys.marks().update(listed, clock.instant());
    if (!marks.equals(keys.marks())) {
      var files = keys.files();
      files.put(MARKS, marks.text());
      store.replace(ClusterSecrets.KEYS, keys.secret(), files);
    }
  }

  private RotationPlanner.Plan plan(Keys keys, KeyPeriods lives)
      throws IOException, GeneralSecurityException {
    return new RotationPlanner(lives, keys.marks(), clock.instant())
        .plan(new KeyRotation(keys.folder(), lives.name()).list());
  }

  private String describe(KeyPeriods lives) throws IOException, GeneralSecurityException {
    var plan = plan(read(), lives);
    return "%s: %s, not before %s".formatted(lives.name(), toCome(plan.step()), plan.due());
  }

  private static String done(RotationPlanner.Step step) {
    return switch (step) {
      case ADD_NEXT -> "the next key is added";
      case USE_NEXT -> "the next key signs from now on";
      case DROP_RETIRED -> "the key before is dropped";
    };
  }

  private static String toCome(RotationPlanner.Step step) {
    return switch (step) {
      case ADD_NEXT -> "a next key will be added";
      case USE_NEXT -> "the next key will sign";
      case DROP_RETIRED -> "the key before will be dropped";
    };
  }
}
