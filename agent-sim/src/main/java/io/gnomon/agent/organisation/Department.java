package io.gnomon.agent.organisation;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * People with the same habits; its name is also the tag of their enrolment token.
 *
 * @param share its part of the devices, compared to the other departments
 * @param bypassShare share of warned visits at which users go on
 * @param sharedShare share of visits made by others than the device's own user
 * @param platforms the platforms of its devices, in turn
 */
public record Department(
    String name,
    int share,
    double bypassShare,
    double sharedShare,
    List<String> platforms,
    List<Habit> habits) {

  public Department {
    if (platforms == null || platforms.isEmpty() || habits == null || habits.isEmpty()) {
      throw new IllegalArgumentException("department " + name + " has no platforms or no habits");
    }
    if (share < 1) {
      throw new IllegalArgumentException("the share of department " + name + " is not positive");
    }
    platforms = List.copyOf(platforms);
    habits = List.copyOf(habits);
  }

  /** A random habit, by weight. */
  public Habit pickHabit(RandomGenerator random) {
    var rest = random.nextInt(weights());
    for (var habit : habits) {
      rest -= habit.weight();
      if (rest < 0) {
        return habit;
      }
    }
    throw new IllegalStateException("the weights of " + name + " changed");
  }

  /** The platform of the department's n-th device. */
  public String platform(int n) {
    return platforms.get(n % platforms.size());
  }

  private int weights() {
    var sum = 0;
    for (var habit : habits) {
      sum += habit.weight();
    }
    return sum;
  }
}
