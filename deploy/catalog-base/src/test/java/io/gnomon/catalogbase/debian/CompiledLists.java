package io.gnomon.catalogbase.debian;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Lists of hosts in the bytes that Firefox's build makes of them, though not in the fewest: hosts
 * share the node of their first character and nothing else.
 */
final class CompiledLists {

  private static final int HIGH_BIT = 0x80;
  private static final int ONE_BYTE = 0x40;

  private CompiledLists() {}

  /** A host of value 1 at each letter and digit. */
  static Map<String, Integer> oneAtEachBeginning(String rest) {
    Map<String, Integer> hosts = new TreeMap<>();
    IntStream.concat(IntStream.rangeClosed('a', 'z'), IntStream.rangeClosed('0', '9'))
        .forEach(first -> hosts.put((char) first + rest, 1));
    return hosts;
  }

  static byte[] compile(Map<String, Integer> hosts) {
    Map<Character, Map<String, Integer>> beginnings = new TreeMap<>();
    hosts.forEach(
        (host, value) ->
            beginnings
                .computeIfAbsent(host.charAt(0), first -> new TreeMap<>())
                .put(host.substring(1), value));
    List<byte[]> nodes =
        beginnings.entrySet().stream().map(each -> node(each.getKey(), each.getValue())).toList();
    return withChildren(new byte[0], nodes);
  }

  private static byte[] node(char first, Map<String, Integer> rests) {
    if (rests.size() == 1) {
      return word(first + rests.keySet().iterator().next(), rests.values().iterator().next());
    }
    List<byte[]> words =
        rests.entrySet().stream().map(each -> word(each.getKey(), each.getValue())).toList();
    return withChildren(new byte[] {(byte) (first | HIGH_BIT)}, words);
  }

  private static byte[] word(String text, int value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.chars().forEach(bytes::write);
    bytes.write(value | HIGH_BIT);
    return bytes.toByteArray();
  }

  /** The first distance in three bytes, the others in one where that is enough, else in two. */
  private static byte[] withChildren(byte[] label, List<byte[]> children) {
    ByteArrayOutputStream others = new ByteArrayOutputStream();
    for (int i = 0; i < children.size() - 1; i++) {
      int distance = children.get(i).length;
      int last = i == children.size() - 2 ? HIGH_BIT : 0;
      if (distance >= ONE_BYTE) {
        others.write(0x40 | last | distance >> 8);
        others.write(distance);
      } else {
        others.write(last | distance);
      }
    }
    int distance = 3 + others.size();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(label);
    bytes.write(0x60 | (children.size() == 1 ? HIGH_BIT : 0));
    bytes.write(distance >> 8);
    bytes.write(distance);
    bytes.writeBytes(others.toByteArray());
    children.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
