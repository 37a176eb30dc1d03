package io.gnomon.local.installation;

import io.gnomon.embedded.postgres.FolderTree;
import io.gnomon.embedded.secret.AtomicFile;
import io.gnomon.embedded.secret.CertificateAuthority;
import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.embedded.secret.PasswordFile;
import io.gnomon.matching.pseudonym.PseudonymKey;
import io.gnomon.matching.pseudonym.PseudonymKeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/** The data folder of one installation: data, logs, keys and PID files. */
public record Home(Path folder) {

  private static final Duration TOKEN_LIFETIME = Duration.ofDays(30);
  private static final long MIN_FREE_BYTES = 700L << 20;

  /** Makes the folder, for its owner alone. */
  public void prepare() {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(folder.resolve("logs"));
      Files.createDirectories(folder.resolve("run"));
      requireSpace();
    } catch (IOException e) {
      throw new StackException(
          "the data folder %s cannot be used: %s".formatted(folder, reason(e)),
          "choose another with --data FOLDER");
    }
  }

  /** Exceptions of files have often no message but the path. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "there is a file of that name";
    }
    return e instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(e.getMessage());
  }

  /** Refuses the folder of another user, who alone can say what runs there. */
  public void requireReadable() {
    if (Files.exists(folder) && !Files.isExecutable(folder)) {
      throw new StackException(
          "the data folder %s cannot be read: permission denied".formatted(folder),
          "run the command as the user who started Gnomon there");
    }
  }

  /** A folder for the log and the PID file of one more process of a service. */
  public Home ofReplica(int port) {
    var endpoint = new Home(folder.resolve("replica-" + port));
    endpoint.prepare();
    return endpoint;
  }

  /** What a part is called as a process, and where it leaves its traces. */
  public ChildProcess.Place child(Part part) {
    return new ChildProcess.Place(part.label(), log(part), run(part.label()));
  }

  /** Puts the logs of the run before aside. */
  public void keepPreviousLogs() {
    try {
      for (var part : Part.processes()) {
        var log = log(part);
        if (Files.exists(log)) {
          var previous = log.resolveSibling(log.getFileName() + ".previous");
          Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new StackException("old logs cannot be moved: " + e, "look into " + folder);
    }
  }

  /** The passwords of the accounts of PostgreSQL and Kafka. */
  public PasswordFile passwords() {
    return new PasswordFile(folder.resolve("passwords.properties"));
  }

  /** The certificates of its servers, where they speak TLS. */
  public CertificateFiles certificates() {
    return new CertificateFiles(folder.resolve("tls"));
  }

  /** The authority that makes these. */
  public CertificateAuthority authority() {
    return new CertificateAuthority(certificates(), passwords());
  }

  /** The log of a part. */
  public Path log(Part part) {
    return folder.resolve("logs").resolve(part.label() + ".log");
  }

  /** A file about the running processes, such as a PID file. */
  public Path run(String name) {
    return folder.resolve("run").resolve(name);
  }

  /** Data of a part. */
  public Path data(Part part) {
    return folder.resolve(part.label());
  }

  /** Where files that people send wait: the folder for temporary ones may be memory, or small. */
  public Path uploads() {
    return folder.resolve("uploads");
  }

  /** What the front door needs to sign people in, and keeps of them. */
  public Path signIn() {
    return folder.resolve("sign-in");
  }

  /** The keys of the token issuers. */
  public KeyFolder keys() {
    return new KeyFolder(folder.resolve("keys"));
  }

  /** The administrator's token. */
  public Path tokenFile() {
    return folder.resolve("admin.token");
  }

  /**
   * Signs a new token for the administrator of this machine and leaves it in {@link #tokenFile()}.
   */
  public void writeToken() {
    var token = LocalIssuer.humans(keys()).administratorToken("local-admin", TOKEN_LIFETIME);
    try {
      keys().ensure("gnomon");
      keys().ensureSecret(PseudonymKeyFile.NAME, PseudonymKey.BYTES);
      AtomicFile.writeSecret(tokenFile(), token);
    } catch (IOException | java.security.GeneralSecurityException e) {
      throw new StackException("no token can be written to " + tokenFile(), String.valueOf(e));
    }
  }

  /** Whether it is a data folder: nothing else is to be deleted by mistake. */
  public boolean isPrepared() {
    return Files.isDirectory(folder.resolve("logs")) && Files.isDirectory(folder.resolve("run"));
  }

  /** Removes everything, also where the folder is a link to it. */
  public void delete() {
    if (Files.notExists(folder)) {
      return;
    }
    try {
      FolderTree.delete(folder.toRealPath());
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireSpace() throws IOException {
    var free = Files.getFileStore(folder).getUsableSpace();
    if (free < MIN_FREE_BYTES) {
      throw new StackException(
          "only %d MB are free below %s, %d MB are needed"
              .formatted(free >> 20, folder, MIN_FREE_BYTES >> 20),
          "make room or choose another folder with --data FOLDER");
    }
  }
}
