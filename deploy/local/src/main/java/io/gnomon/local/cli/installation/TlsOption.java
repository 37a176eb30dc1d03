package io.gnomon.local.cli.installation;

import picocli.CommandLine.Option;

/** The option of commands that start an installation. */
final class TlsOption {

  @Option(
      names = "--tls",
      description =
          "Every connection of every part is encrypted, with certificates of an authority that is"
              + " made in the data folder (default: none, on loopback).")
  boolean tls;
}
