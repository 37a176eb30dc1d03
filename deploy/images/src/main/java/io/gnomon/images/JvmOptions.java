package io.gnomon.images;

import java.util.List;

/** Options of JVMs that the images and the embedded default share. */
public final class JvmOptions {

  /**
   * The optimising compiler begins fifty times later than by default, with what is busy for longer
   * than a start: on two cores it takes a third of the CPU time of a start otherwise, and a fifth
   * where it begins ten times later.
   */
  public static final List<String> LATE_OPTIMISER =
      List.of(
          "-XX:Tier4InvocationThreshold=250000",
          "-XX:Tier4MinInvocationThreshold=30000",
          "-XX:Tier4CompileThreshold=750000",
          "-XX:Tier4BackEdgeThreshold=2000000");

  /** Of every JVM in a container; more come from {@code JAVA_TOOL_OPTIONS}. */
  public static final List<String> CONTAINER =
      List.of(
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+UseSerialGC",
          "-XX:MaxRAMPercentage=50",
          // It would be written to the folder for temporary files, and read by nobody.
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED");

  private JvmOptions() {}
}
