package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usagecache.days.IdIndex;
import java.util.Arrays;
import java.util.Map;

/** Whose names users have, at one version of the aliases. */
record AliasedUsers(long version, Map<Long, Long> personKeys) {

  /** What each number of a name stands for: the number of a person, or the same. */
  int[] who(IdIndex users) {
    int size = users.size();
    var who = new int[size];
    int max = size - 1;
    for (int number = 0; number < size; number++) {
      var person = personKeys.get(users.id(number));
      who[number] = person == null ? number : users.of(person);
      max = Math.max(max, who[number]);
    }
    return max < size ? who : widened(who, max + 1);
  }

  /** Numbers of people are no names of their own. */
  private static int[] widened(int[] who, int size) {
    var wider = Arrays.copyOf(who, size);
    for (int number = who.length; number < size; number++) {
      wider[number] = number;
    }
    return wider;
  }
}
