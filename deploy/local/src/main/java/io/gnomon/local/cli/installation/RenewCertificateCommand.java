package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.CertificateRenewal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./gnomon renew-certificate}. */
@Command(
    name = "renew-certificate",
    mixinStandardHelpOptions = true,
    description =
        "Gives a running installation that speaks TLS another certificate of its own authority,"
            + " without a restart.")
public final class RenewCertificateCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CertificateRenewal.renew(options.home(), options.runningPorts());
    spec.commandLine()
        .getOut()
        .println("renewed: PostgreSQL and Kafka have it, the services take it within a minute");
    return 0;
  }
}
