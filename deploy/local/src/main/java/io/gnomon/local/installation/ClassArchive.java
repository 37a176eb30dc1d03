package io.gnomon.local.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes of one program as the JVM keeps them in memory (class data sharing), which shortens
 * every start after the first. It belongs to one build and one Java version. Java 17 writes it when
 * the program has started, so that stopping does not wait for it; newer ones at the program's first
 * orderly end, since Java 25 crashes soon after it was made to write in the middle.
 *
 * @param java the feature release that runs the program
 */
public record ClassArchive(Path file, int java) {

  private static final int DUMP_TIMEOUT_SECONDS = 60;
  private static final String SUFFIX = ".jsa";

  /** The first that keeps an archive by itself: writes it at the end, and anew after a build. */
  private static final int FIRST_JAVA_WITH_AUTO_ARCHIVE = 19;

  /** The archive of a program in that folder, for the Java that runs here. */
  public static ClassArchive in(Path folder, String program) {
    return new ClassArchive(
        folder.resolve(program + "-" + Runtime.version() + SUFFIX), Runtime.version().feature());
  }

  /** The JVM options that use the archive, or make it possible to write it. */
  public List<String> options(List<Path> classPath) {
    if (!canBeWritten(classPath)) {
      return List.of();
    }
    if (java >= FIRST_JAVA_WITH_AUTO_ARCHIVE) {
      return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file);
    }
    return isCurrent(classPath)
        ? List.of("-XX:SharedArchiveFile=" + file)
        : List.of("-XX:+RecordDynamicDumpInfo");
  }

  /** Whether it has to be written by {@link #dump} once the program runs. */
  public boolean isMissing(List<Path> classPath) {
    return java < FIRST_JAVA_WITH_AUTO_ARCHIVE && canBeWritten(classPath) && !isCurrent(classPath);
  }

  /** Whether all classes are in archives: a JVM that is to dump those of a folder ends instead. */
  private static boolean canBeWritten(List<Path> classPath) {
    return classPath.stream().allMatch(Files::isRegularFile);
  }

  /** Whether it was written after the program was built; the JVM would refuse an older one. */
  boolean isCurrent(List<Path> classPath) {
    var written = file.toFile().lastModified();
    return written > 0
        && classPath.stream().allMatch(each -> each.toFile().lastModified() <= written);
  }

  /**
   * Makes a running program write it; the program stands still for some seconds. Without it the
   * next start is slower, and nothing else, so a failure is no error.
   *
   * @return whether it was written
   */
  boolean dump(long pid) {
    var part = file.resolveSibling(file.getFileName() + "." + pid);
    try {
      var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      var process =
          new ProcessBuilder(jcmd, Long.toString(pid), "VM.cds", "dynamic_dump", part.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(DUMP_TIMEOUT_SECONDS, TimeUnit.SECONDS) || Files.notExists(part)) {
        process.destroy();
        return false;
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
