package io.gnomon.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this source tree, which is also the tag of its images. */
final class Version {

  private Version() {}

  static String current() {
    var properties = new Properties();
    try (var in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
