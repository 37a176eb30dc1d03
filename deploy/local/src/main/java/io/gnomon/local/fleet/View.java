package io.gnomon.local.fleet;

import java.time.Duration;

/** Shows how a fleet stands, again and again. */
public interface View {

  /** Shows it. */
  void show(Look now, Look before);

  /** How long a look stays true enough. */
  Duration every();

  /** Something worth a line of its own. */
  void say(String line);
}
