package io.gnomon.agent.schedule;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets a bounded number of things be under way at once; the others wait in order. Not for several
 * threads.
 */
public final class Gate {

  private final int width;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int underWay;

  public Gate(int width) {
    this.width = width;
  }

  /** Starts it now or when its turn comes; whoever enters calls {@link #leave} once, at the end. */
  public void enter(Runnable start) {
    if (underWay < width) {
      underWay++;
      start.run();
    } else {
      waiting.add(start);
    }
  }

  /** Makes room for the next one. */
  public void leave() {
    var next = waiting.poll();
    if (next == null) {
      underWay--;
    } else {
      next.run();
    }
  }
}
