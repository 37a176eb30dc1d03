package io.gnomon.local.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

  @Test
  void aNotedProcessIsFoundWhileItRuns(@TempDir Path folder) {
    var note = folder.resolve("launcher");

    PidFile.write(note, ProcessHandle.current());

    assertThat(PidFile.running(note)).contains(ProcessHandle.current());
  }

  @Test
  void aLaterProcessOfTheSameNumberIsNotTakenForIt(@TempDir Path folder) throws Exception {
    var note = folder.resolve("launcher");
    PidFile.write(note, ProcessHandle.current());
    Files.writeString(note, Files.readString(note).replaceAll("[0-9]+$", "12345"));

    assertThat(PidFile.running(note)).isEmpty();
  }

  @Test
  void aProcessOfTheSameNumberAndTicksAfterTheMachineStartedAnewIsNotTakenForIt(
      @TempDir Path folder) throws Exception {
    var boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    var note = folder.resolve("launcher");
    PidFile.write(note, ProcessHandle.current());
    Files.writeString(note, Files.readString(note).replace(boot, UUID.randomUUID().toString()));

    assertThat(PidFile.running(note)).isEmpty();
  }

  /** The time of a start is counted back from the clock: it moves when that is set. */
  @Test
  void aNoteSaysNothingOfTheClock(@TempDir Path folder) throws Exception {
    var note = folder.resolve("launcher");
    var started = ProcessHandle.current().info().startInstant().orElseThrow();

    PidFile.write(note, ProcessHandle.current());

    assertThat(Files.readString(note)).doesNotContain(Long.toString(started.getEpochSecond()));
  }

  @Test
  void aProcessThatTheVersionBeforeNotedIsFound(@TempDir Path folder) throws Exception {
    var note = folder.resolve("launcher");
    var started = ProcessHandle.current().info().startInstant().orElseThrow();
    Files.writeString(note, ProcessHandle.current().pid() + " " + started.toEpochMilli());

    assertThat(PidFile.running(note)).contains(ProcessHandle.current());
  }

  @Test
  void aBrokenNoteIsNoProcess(@TempDir Path folder) throws Exception {
    var note = folder.resolve("launcher");
    Files.writeString(note, "what?");

    assertThat(PidFile.running(note)).isEmpty();
  }
}
