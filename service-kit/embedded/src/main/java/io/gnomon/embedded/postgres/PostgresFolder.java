package io.gnomon.embedded.postgres;

import io.gnomon.embedded.secret.Accounts;
import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.embedded.secret.Passwords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a PostgreSQL server, its programs and its data: makes it, brings one of an older
 * version up to date, and says how the server is started. Every account has a password
 * (scram-sha-256), the superuser too.
 *
 * @param certificates all connections use TLS; null: none does
 */
public record PostgresFolder(
    Path folder,
    Passwords passwords,
    PostgresReach reach,
    @Nullable CertificateFiles certificates) {

  private static final String MAJOR_VERSION = "pg17";
  private static final String SHARED_PROGRAMS = "gnomon.postgres.programs";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  /**
   * PostgreSQL knows every letter and its small form, whatever the language of the machine is:
   * itself by its own locale, and pg_trgm, which finds names by their letters, by that of the C
   * library.
   */
  private static final List<String> LOCALE_OPTIONS =
      List.of(
          "-E",
          "UTF-8",
          "--locale=C.UTF-8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8");

  /** For clients on this machine. */
  public PostgresFolder(Path folder, Passwords passwords, @Nullable CertificateFiles certificates) {
    this(folder, passwords, PostgresReach.LOOPBACK, certificates);
  }

  public Path data() {
    return folder.resolve(MAJOR_VERSION);
  }

  /**
   * Makes what is missing. The server does not run. PostgreSQL does not start where others may
   * enter its folder, which a cluster may have opened to the group of the pod's volumes.
   */
  public void prepare() throws IOException {
    Files.createDirectories(folder);
    var programs = PostgresBinaries.unpacked(Files.createDirectories(binaries()));
    if (Files.notExists(data().resolve("postgresql.conf"))) {
      initialise(programs);
    }
    Files.setPosixFilePermissions(data(), OWNER_ONLY);
    forgetKilledServer();
    requirePasswords(programs);
  }

  /**
   * A server that was killed leaves its process number behind, and the next one does not start
   * while any process or thread has that number. In a container few are given out, and a thread of
   * this JVM soon has it. PostgreSQL itself ignores a number that no process has.
   */
  private void forgetKilledServer() throws IOException {
    var number = notedNumber();
    if (number.isPresent() && Files.exists(proc(number.get())) && !serves(number.get())) {
      Files.delete(notedNumberFile());
    }
  }

  /** The server of this folder, if one runs, whichever process started it. */
  public Optional<ProcessHandle> server() throws IOException {
    var number = notedNumber();
    return number.isPresent() && serves(number.get())
        ? ProcessHandle.of(Long.parseLong(number.get()))
        : Optional.empty();
  }

  private Path notedNumberFile() {
    return data().resolve("postmaster.pid");
  }

  private Optional<String> notedNumber() throws IOException {
    return Files.exists(notedNumberFile())
        ? Files.readAllLines(notedNumberFile()).stream().findFirst().map(String::strip)
        : Optional.empty();
  }

  /** Whether it is a PostgreSQL, and that of this folder, in which it works. */
  private boolean serves(String number) throws IOException {
    var process = proc(number);
    return Files.exists(process.resolve("cwd"))
        && Files.isSameFile(process.resolve("cwd"), data())
        && Files.readString(process.resolve("comm")).strip().equals("postgres");
  }

  private static Path proc(String number) {
    return Path.of("/proc", number);
  }

  /** The command that runs the server in the foreground; it logs to its standard output. */
  public List<String> command(int port) throws IOException {
    var command = new ArrayList<>(asOrdinaryUser());
    command.add(PostgresBinaries.unpacked(binaries()).resolve("bin/postgres").toString());
    command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(port)));
    for (var setting : settings()) {
      command.addAll(List.of("-c", setting));
    }
    return command;
  }

  /** The server of this folder, once it runs there. */
  PostgresAccess access(int port) {
    var authority = certificates == null ? null : certificates.authority();
    return new PostgresAccess(port, passwords, authority);
  }

  private List<String> settings() {
    var settings =
        new ArrayList<>(
            List.of(
                "listen_addresses=" + reach.listenAddresses(),
                "unix_socket_directories=",
                "timezone=UTC",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=200"));
    if (certificates != null) {
      settings.add("ssl=on");
      settings.add("ssl_cert_file=" + certificates.certificate());
      settings.add("ssl_key_file=" + certificates.privateKey());
    }
    return settings;
  }

  /** The programs of this folder, unless a system property names those that many folders share. */
  private Path binaries() {
    var shared = System.getProperty(SHARED_PROGRAMS);
    return shared == null ? folder.resolve("pg-bin") : Path.of(shared);
  }

  /** In a folder of its own until it is whole: a process killed meanwhile begins anew. */
  private void initialise(Path programs) throws IOException {
    var unfinished = folder.resolve(MAJOR_VERSION + ".unfinished");
    FolderTree.delete(unfinished);
    var password =
        Files.createTempFile(
            folder,
            "initdb",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(password, passwords.of(Accounts.SUPERUSER));
      var command = new ArrayList<>(asOrdinaryUser());
      command.addAll(
          List.of(programs.resolve("bin/initdb").toString(), "-D", unfinished.toString()));
      command.addAll(LOCALE_OPTIONS);
      command.addAll(
          List.of("-U", Accounts.SUPERUSER, "-A", "scram-sha-256", "--pwfile=" + password));
      run(command, "");
      Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.delete(password);
    }
  }

  /**
   * A folder that an older version made trusts every account of this machine. It is never served
   * that way: the superuser gets its password while no server runs.
   */
  private void requirePasswords(Path programs) throws IOException {
    var rules = data().resolve("pg_hba.conf");
    var known = Set.of(reach.whoMayConnect(false), reach.whoMayConnect(true));
    if (!known.contains(Files.readString(rules))) {
      givePassword(programs);
    }
    Files.writeString(rules, reach.whoMayConnect(certificates != null));
  }

  private void givePassword(Path programs) throws IOException {
    var command = new ArrayList<>(asOrdinaryUser());
    command.addAll(
        List.of(programs.resolve("bin/postgres").toString(), "--single", "-D", data().toString()));
    command.add(Accounts.SUPERUSER);
    run(
        command,
        "alter role %s password '%s'\n"
            .formatted(Accounts.SUPERUSER, passwords.of(Accounts.SUPERUSER)));
  }

  private static void run(List<String> command, String input) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      // The single-user mode goes on after an error of SQL.
      if (process.waitFor() != 0 || output.contains("ERROR:")) {
        throw new IOException(command + " failed: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** PostgreSQL refuses to run as root, so root runs it where it is not root. */
  private static List<String> asOrdinaryUser() throws IOException {
    var user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    return user.equals(0) ? List.of("unshare", "-U") : List.of();
  }

  /**
   * From where a PostgreSQL server can be reached; everywhere by password alone. The texts stay as
   * they are, comments included: a folder whose rules are others has its password set anew.
   */
  public enum PostgresReach {
    LOOPBACK(
        "localhost",
        """
        # Written at each start: everybody by password, from this machine alone.
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128 scram-sha-256
        """),
    NETWORK(
        "*",
        """
        # Written at each start: everybody by password, the superuser from this machine alone.
        host all postgres 127.0.0.1/32 scram-sha-256
        host all postgres ::1/128 scram-sha-256
        host all postgres all reject
        host all all all scram-sha-256
        """);

    private final String listenAddresses;
    private final String whoMayConnect;

    PostgresReach(String listenAddresses, String whoMayConnect) {
      this.listenAddresses = listenAddresses;
      this.whoMayConnect = whoMayConnect;
    }

    String listenAddresses() {
      return listenAddresses;
    }

    /**
     * The text of {@code pg_hba.conf}.
     *
     * @param byTls only connections with TLS count
     */
    String whoMayConnect(boolean byTls) {
      return byTls ? whoMayConnect.replace("host ", "hostssl ") : whoMayConnect;
    }
  }
}
