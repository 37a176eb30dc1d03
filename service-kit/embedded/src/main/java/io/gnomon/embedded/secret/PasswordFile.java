package io.gnomon.embedded.secret;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the accounts of PostgreSQL and Kafka, each of 256 bits, made once and kept in a
 * file that its owner alone can read.
 */
public record PasswordFile(Path file) implements Passwords {

  private static final int PASSWORD_BYTES = 32;

  /**
   * File locks hold between processes; a JVM refuses a second one of its own instead of waiting.
   */
  private static final Object IN_THIS_JVM = new Object();

  /** The password of an account, made now if it has none. */
  @Override
  public String of(String account) {
    synchronized (IN_THIS_JVM) {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return lockedOf(account);
      } catch (IOException e) {
        throw new IllegalStateException("passwords cannot be kept in " + file + ": " + e, e);
      }
    }
  }

  private String lockedOf(String account) throws IOException {
    try (var channel =
            FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      var passwords = read();
      var known = passwords.getProperty(account, "");
      if (!known.isEmpty() || !lock.isValid()) {
        return known;
      }
      var made = random();
      passwords.setProperty(account, made);
      write(passwords);
      return made;
    }
  }

  private Properties read() throws IOException {
    var passwords = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        passwords.load(in);
      }
    }
    return passwords;
  }

  private void write(Properties passwords) throws IOException {
    var text = new StringWriter();
    passwords.store(text, null);
    AtomicFile.writeSecret(file, text.toString());
  }

  private static String random() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
