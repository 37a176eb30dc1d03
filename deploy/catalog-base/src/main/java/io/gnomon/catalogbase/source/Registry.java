package io.gnomon.catalogbase.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** A registry, and how its ordinary client fetches one exact version without running any of it. */
public enum Registry {
  NPM(".tgz") {
    @Override
    List<String> command(LockedPackage wanted) {
      return List.of(
          "npm", "pack", "--ignore-scripts", "--silent", wanted.name() + "@" + wanted.version());
    }
  },
  DEBIAN(".deb") {
    @Override
    List<String> command(LockedPackage wanted) {
      return List.of("apt-get", "download", "-qq", wanted.name() + "=" + wanted.version());
    }
  };

  private final String extension;

  Registry(String extension) {
    this.extension = extension;
  }

  /** The command that leaves the package's file, and nothing else, in the working folder. */
  abstract List<String> command(LockedPackage wanted);

  String extension() {
    return extension;
  }

  /** As written in the lock file. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
