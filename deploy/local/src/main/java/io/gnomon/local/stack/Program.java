package io.gnomon.local.stack;

import java.util.List;

/**
 * What to run as a child process.
 *
 * @param archive its class archive
 * @param archived whether the archive exists and the command uses it
 */
record Program(List<String> command, ClassArchive archive, boolean archived) {

  Program {
    command = List.copyOf(command);
  }
}
