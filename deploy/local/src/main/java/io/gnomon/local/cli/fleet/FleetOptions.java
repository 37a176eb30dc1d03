package io.gnomon.local.cli.fleet;

import io.gnomon.local.cli.installation.DurationConverter;
import io.gnomon.local.fleet.Fault;
import io.gnomon.local.fleet.FleetWorkload;
import io.gnomon.local.fleet.Pace;
import io.gnomon.local.fleet.RunPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what a fleet does. */
final class FleetOptions {

  private static final int MAX_DEVICES = 200_000;

  @Option(
      names = "--devices",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "How many devices there are at least; missing ones enrol, by the shares of the departments (default: ${DEFAULT-VALUE}).")
  int devices;

  @Option(
      names = "--turn-on",
      description =
          "First turns on endpoint telemetry, enforce app access and custom network indicators, and makes a device group for each department that has none.")
  boolean turnOn;

  @Option(
      names = "--pace",
      paramLabel = "PACE",
      description =
          "real-time (by working hours), paused, or visits of the whole fleet: 600/min, 50/s (default: real-time).")
  @Nullable String pace;

  @Option(
      names = "--run",
      paramLabel = "SPAN",
      description =
          "Simulates days of work in less time, with the timestamps of those days: 5d, P5D, \"P5D from 2026-11-16\" (without a day it ends with yesterday).")
  @Nullable String run;

  @Option(
      names = "--in",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "How long the run takes: 5m, 1h (default: 5m).")
  @Nullable Duration in;

  @Option(
      names = "--rate",
      paramLabel = "N/s",
      description = "How many visits per second the run makes: 2000/s.")
  @Nullable String rate;

  @Option(
      names = "--visits",
      paramLabel = "N",
      description = "How many visits the run makes (default: as many as people would make).")
  @Nullable Long visits;

  @Option(
      names = "--fault",
      paramLabel = "KIND:SHARE[:DETAIL]",
      description =
          "A fault; repeatable: offline, flapping (:5m how long), online, restart, wipe, clone, user, network, repeat (:late), clock (:-2h how wrong). SHARE is 0.2 or 20%%.")
  List<String> faults = new ArrayList<>();

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Ends after this time (default: with the run, or never).")
  @Nullable Duration lasts;

  /** The workload of these options; refuses combinations that contradict each other. */
  FleetWorkload workload(CommandLine line) {
    try {
      return workload();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, String.valueOf(e.getMessage()), e);
    }
  }

  private FleetWorkload workload() {
    require(devices >= 0 && devices <= MAX_DEVICES, "--devices is between 0 and 200,000");
    require(run == null || pace == null, "a fleet has either a --pace or a --run");
    require(
        run != null || (in == null && rate == null && visits == null),
        "--in, --rate and --visits belong to a --run");
    return new FleetWorkload(
        devices,
        turnOn,
        pace == null ? Pace.realTime() : Pace.parse(pace),
        run == null ? Optional.empty() : Optional.of(runBody(run)),
        faults.stream().map(Fault::parse).toList(),
        Optional.ofNullable(lasts));
  }

  private Map<String, ?> runBody(String text) {
    require(visits == null || visits >= 1, "--visits is at least 1");
    var usual = in == null && rate == null ? Duration.ofMinutes(5) : in;
    var speed = new RunPlan.Speed(usual, rate == null ? null : perSecond(rate));
    return RunPlan.parse(text).body(speed, visits, Instant.now());
  }

  private static int perSecond(String text) {
    require(text.matches("\\d{1,7}/s"), "'%s' is not a valid rate; write 2000/s".formatted(text));
    return Integer.parseInt(text.substring(0, text.length() - 2));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
