package io.gnomon.local.stack;

import java.util.List;

/**
 * What to run as a child process.
 *
 * @param archive its class archive
 * @param archiveMissing whether the archive is to be written once the program runs
 */
record Program(List<String> command, ClassArchive archive, boolean archiveMissing) {

  Program {
    command = List.copyOf(command);
  }
}
