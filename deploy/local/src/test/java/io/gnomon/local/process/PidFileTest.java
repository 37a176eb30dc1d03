package io.gnomon.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
    Files.writeString(note, ProcessHandle.current().pid() + " 12345");

    assertThat(PidFile.running(note)).isEmpty();
  }

  @Test
  void aBrokenNoteIsNoProcess(@TempDir Path folder) throws Exception {
    var note = folder.resolve("launcher");
    Files.writeString(note, "what?");

    assertThat(PidFile.running(note)).isEmpty();
  }
}
