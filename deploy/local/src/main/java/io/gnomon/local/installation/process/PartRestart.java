package io.gnomon.local.installation.process;

import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.StackException;

/** Starts a part again that has died. */
final class PartRestart implements Restart {

  private final Stack stack;
  private final Part part;
  private final RestartCounts counts;

  PartRestart(Stack stack, Part part, RestartCounts counts) {
    this.stack = stack;
    this.part = part;
    this.counts = counts;
  }

  @Override
  public void launch() {
    if (Part.apis().contains(part)) {
      // Without them it would only die again.
      Readiness.awaitServers(stack.ports(), Stack.START_TIMEOUT);
    }
    counts.add(part);
    stack.launch(part);
  }

  @Override
  public void awaitReady() {
    var child = stack.child(part);
    try {
      stack.awaitReady(part);
    } catch (StackException e) {
      // One that lives and is of no use is to die, so that it counts.
      child.ifPresent(ChildProcess::fail);
      throw e;
    }
  }
}
