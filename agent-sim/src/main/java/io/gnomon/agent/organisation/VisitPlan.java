package io.gnomon.agent.organisation;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The visits of a fleet, as a pure function of the seed and the number of the visit. In each round
 * every device makes one visit, in an order that mixes the departments; the visits of a device form
 * browsing sessions.
 */
public record VisitPlan(long seed) {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** How many rounds are planned together, session after session; the last session may be cut. */
  private static final int ROUNDS = Habit.SessionLength.MAX_PAGES;

  /**
   * The n-th visit of a fleet.
   *
   * @param departments the department of each device
   */
  public PlannedVisit visit(long n, List<Department> departments) {
    var devices = departments.size();
    var device = device(n, devices);
    var department = departments.get(device);
    var habit = habit(device, n / devices, department);
    var random = new SplittableRandom(seed ^ ((n + 1) * GOLDEN));
    var shared = random.nextDouble() < department.sharedShare();
    var user = shared ? random.nextInt(devices) : device;
    return new PlannedVisit(
        device,
        user,
        habit.url(),
        habit.upload().pick(random),
        habit.download().pick(random),
        random.nextDouble() < department.bypassShare());
  }

  /** The habit that the device's user follows in that round. */
  private Habit habit(int device, long round, Department department) {
    var block = round / ROUNDS;
    var random = new SplittableRandom((seed + block * GOLDEN) ^ ((device + 1L) << 32));
    var left = round % ROUNDS;
    while (true) {
      var habit = department.pickHabit(random);
      left -= random.nextInt(habit.pages().min(), habit.pages().max() + 1);
      if (left < 0) {
        return habit;
      }
    }
  }

  private int device(long n, int devices) {
    var stride = stride(devices);
    var round = n / devices;
    var offset = new SplittableRandom(seed + round).nextInt(devices);
    return (int) ((n % devices * stride + offset) % devices);
  }

  /** Near the golden section of the fleet and coprime to its size, so that it reaches all. */
  private static long stride(int devices) {
    var stride = Math.max(1, Math.round(devices * 0.618));
    while (gcd(stride, devices) != 1) {
      stride++;
    }
    return stride;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
