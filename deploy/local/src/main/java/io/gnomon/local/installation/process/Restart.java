package io.gnomon.local.installation.process;

/** How a child is started again. */
public interface Restart {

  /** Starts it; throws where it cannot be started at all. */
  void launch();

  /** Returns once it can be used; throws where it ends before. */
  void awaitReady();
}
