package io.gnomon.images;

import java.util.List;

/** Options of JVMs that the images and the embedded default share. */
public final class JvmOptions {

  /**
   * The optimising compiler begins ten times later than by default, with what is busy for longer
   * than a start: on two cores it takes a third of the CPU time of a start otherwise. Fifty times
   * saves another fifth, but then a service that has just been started is slow for minutes under
   * load: a change took twice as long to 30,000 devices.
   */
  public static final List<String> LATE_C2_COMPILATION =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  /** The options of every JVM in a container; more come from {@code JAVA_TOOL_OPTIONS}. */
  public static final List<String> CONTAINER =
      List.of(
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+UseSerialGC",
          "-XX:MaxRAMPercentage=50",
          // It would be written to the folder for temporary files, and never read.
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED");

  private JvmOptions() {}
}
