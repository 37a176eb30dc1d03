package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.source.NameMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins the national sites of one service: the same name and the same label before the public
 * suffix. The one with most sources stays, then the one at {@code .com}.
 */
final class NationalSites {

  private static final int MIN_LENGTH = 3;

  private static final Comparator<Draft> MAIN =
      Comparator.comparingInt((Draft draft) -> -draft.sources().size())
          .thenComparing(draft -> !draft.key().endsWith(".com"))
          .thenComparingInt(draft -> draft.key().length())
          .thenComparing(Draft::key);

  private NationalSites() {}

  static List<Draft> join(Collection<Draft> drafts) {
    Map<String, List<Draft>> groups = new TreeMap<>();
    drafts.forEach(
        draft -> groups.computeIfAbsent(groupOf(draft), g -> new ArrayList<>()).add(draft));
    List<Draft> joined = new ArrayList<>();
    for (List<Draft> group : groups.values()) {
      group.sort(MAIN);
      group.subList(1, group.size()).forEach(group.get(0)::absorb);
      joined.add(group.get(0));
    }
    joined.sort(Comparator.comparing(Draft::key));
    return joined;
  }

  private static String groupOf(Draft draft) {
    String label = draft.key().substring(0, draft.key().indexOf('.'));
    String name = NameMatch.plain(draft.name());
    return name.length() < MIN_LENGTH ? draft.key() : name + "@" + label;
  }
}
