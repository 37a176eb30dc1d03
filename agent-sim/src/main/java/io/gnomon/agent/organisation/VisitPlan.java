package io.gnomon.agent.organisation;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What a fleet visits, as a pure function of the seed and the number of the visit: any two runs
 * agree, from whichever visit they start. Within each round every device makes one visit, in an
 * order that mixes the departments; the visits of a device follow each other in browsing sessions.
 */
public record VisitPlan(long seed) {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** So many rounds are planned at once, session after session; the last one may be cut. */
  private static final int ROUNDS = Habit.Pages.LONGEST;

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

  /** What the device's user is at in that round. */
  private Habit habit(int device, long round, Department department) {
    var block = round / ROUNDS;
    var random = new SplittableRandom((seed + block * GOLDEN) ^ ((device + 1L) << 32));
    var left = round % ROUNDS;
    while (true) {
      var habit = department.pickHabit(random);
      left -= random.nextInt(habit.pages().least(), habit.pages().most() + 1);
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

  /** Near the golden section of the fleet, without a common divisor, so that it meets everyone. */
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
