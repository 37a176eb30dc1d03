package io.gnomon.catalogbase.debian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the lists of hosts that Firefox's build compiles into its program, and reads them. Each is
 * an automaton (a DAFSA), whose bytes {@code xpcom/ds/tools/make_dafsa.py} of its source describes:
 *
 * <ul>
 *   <li>a node is a label, the high bit set in its last character, then the list of its children;
 *   <li>a list of children has a distance for each, of one to three bytes, from the child before
 *       it, the first from the list itself; the high bit is set in the last;
 *   <li>a byte of 0x80 to 0x9f in place of a label's last character ends a word and is its value;
 *   <li>the automaton begins with the list of the nodes that words begin with.
 * </ul>
 *
 * <p>Nothing else in the program says where one begins. Yet hardly any other bytes point at that
 * many nodes with as many different first characters of hosts, and none lead to hosts alone.
 */
final class CompiledHostLists {

  /** Hosts of a long list begin with nearly each of 36 letters and digits. */
  private static final int MIN_FIRST_CHARACTERS = 30;

  private static final int MAX_DISTANCE = 3;
  private static final int HIGH_BIT = 0x80;
  private static final int VALUE_BELOW = 0x20;
  private static final int LETTERS = 26;

  private final byte[] program;

  CompiledHostLists(byte[] program) {
    this.program = program;
  }

  /** Each list: its hosts and their values. */
  List<Map<String, Integer>> all() {
    List<Map<String, Integer>> lists = new ArrayList<>();
    for (int at = 0; at < program.length; at++) {
      if (mayBegin(at)) {
        read(at).ifPresent(lists::add);
      }
    }
    return lists;
  }

  private boolean mayBegin(int start) {
    long seen = 0;
    int child = start;
    for (int at = start; at <= program.length - MAX_DISTANCE; at += width(at)) {
      child += distance(at);
      long beginning = beginning(child);
      if (beginning == 0 || (seen & beginning) != 0) {
        return false;
      }
      seen |= beginning;
      if (isLast(at)) {
        return Long.bitCount(seen) >= MIN_FIRST_CHARACTERS;
      }
    }
    return false;
  }

  /** A bit for each letter and digit; none for other bytes. */
  private long beginning(int node) {
    if (node >= program.length) {
      return 0;
    }
    int character = program[node] & ~HIGH_BIT & 0xff;
    if (character >= 'a' && character <= 'z') {
      return 1L << (character - 'a');
    }
    return character >= '0' && character <= '9' ? 1L << (LETTERS + character - '0') : 0;
  }

  private Optional<Map<String, Integer>> read(int start) {
    Map<String, Integer> hosts = new HashMap<>();
    return readChildren(start, "", hosts) ? Optional.of(hosts) : Optional.empty();
  }

  /** False as soon as something is read that is no host. */
  private boolean readChildren(int start, String before, Map<String, Integer> hosts) {
    int child = start;
    for (int at = start; at <= program.length - MAX_DISTANCE; at += width(at)) {
      child += distance(at);
      if (!readNode(child, before, hosts)) {
        return false;
      }
      if (isLast(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean readNode(int node, String before, Map<String, Integer> hosts) {
    StringBuilder word = new StringBuilder(before);
    int at = node;
    for (; at < program.length && program[at] >= 0; at++) {
      if (!isOfHosts(program[at])) {
        return false;
      }
      word.append((char) program[at]);
    }
    if (at >= program.length) {
      return false;
    }
    int last = program[at] & ~HIGH_BIT & 0xff;
    if (last < VALUE_BELOW) {
      return hosts.put(word.toString(), last) == null;
    }
    return isOfHosts(last) && readChildren(at + 1, word.append((char) last).toString(), hosts);
  }

  private static boolean isOfHosts(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || "-._".indexOf(character) >= 0;
  }

  private boolean isLast(int at) {
    return program[at] < 0;
  }

  private int distance(int at) {
    return switch (width(at)) {
      case 1 -> program[at] & 0x3f;
      case 2 -> (program[at] & 0x1f) << 8 | program[at + 1] & 0xff;
      default ->
          (program[at] & 0x1f) << 16 | (program[at + 1] & 0xff) << 8 | program[at + 2] & 0xff;
    };
  }

  private int width(int at) {
    return switch (program[at] & 0x60) {
      case 0x60 -> 3;
      case 0x40 -> 2;
      default -> 1;
    };
  }
}
