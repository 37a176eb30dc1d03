package io.gnomon.local.cli;

import io.gnomon.embedded.secret.KeyRotation;
import io.gnomon.local.installation.StackException;
import io.gnomon.matching.pseudonym.PseudonymKey;
import io.gnomon.matching.pseudonym.PseudonymKeyFile;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./gnomon keys}. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description =
        "Makes the keys that tokens are signed with, unless they are there, and lists them. They are replaced in three steps: --add-next, then bring the .jwks.json files to all services; --use-next, then bring gnomon.key.pem to policy-service; --drop-retired, once no old token lives. The key of pseudonyms, pseudonym.key, is made as well, for discovery-service and policy-service.")
public final class KeysCommand implements Callable<Integer> {

  private static final List<String> ALL = List.of("humans", "gnomon");
  private static final String ROW = "%-8s %-44s %s%n";

  @Mixin KeyFolderOption folder = new KeyFolderOption();
  @Spec CommandSpec spec = CommandSpec.create();

  @ArgGroup Step step = new Step();

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "humans (people's tokens) or gnomon (devices' tokens); both unless given.")
  List<String> only = List.of();

  @Option(
      names = "--new-pseudonym-key",
      description =
          "Puts a new key on top of pseudonym.key: it makes the pseudonyms from then on, so that everybody has another one; those before it still turn theirs back.")
  boolean newPseudonymKey;

  /** One of them at most. */
  static final class Step {
    @Option(names = "--add-next", description = "Adds the keys that are to sign later.")
    boolean addNext;

    @Option(names = "--use-next", description = "Signs with the added keys from now on.")
    boolean useNext;

    @Option(
        names = "--drop-retired",
        description = "Refuses from now on what earlier keys have signed.")
    boolean dropRetired;
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException {
    var names = only.isEmpty() ? ALL : only;
    for (var name : names) {
      if (!ALL.contains(name)) {
        throw new StackException("there are no keys named " + name, "take one of " + ALL);
      }
      apply(name);
    }
    applyPseudonyms();
    spec.commandLine().getOut().println("in " + folder.keys().folder());
    return 0;
  }

  private void applyPseudonyms() throws IOException, GeneralSecurityException {
    if (newPseudonymKey) {
      folder.keys().addSecret(PseudonymKeyFile.NAME, PseudonymKey.BYTES);
    } else {
      folder.keys().ensureSecret(PseudonymKeyFile.NAME, PseudonymKey.BYTES);
    }
  }

  private void apply(String name) throws IOException, GeneralSecurityException {
    var rotation = new KeyRotation(folder.keys(), name);
    folder.keys().ensure(name);
    if (step.addNext) {
      rotation.addNext();
    } else if (step.useNext && !rotation.useNext()) {
      throw new StackException("there is no next key of " + name, "add one with --add-next first");
    } else if (step.dropRetired) {
      rotation.dropRetired();
    }
    for (var each : rotation.list()) {
      var state = each.state().name().toLowerCase(Locale.ROOT);
      spec.commandLine().getOut().printf(ROW, name, each.keyId(), state);
    }
  }
}
