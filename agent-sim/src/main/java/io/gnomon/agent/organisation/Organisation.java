package io.gnomon.agent.organisation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The organisation that the devices belong to.
 *
 * @param deviceNames a pattern with one {@code %d} for the number of the device
 * @param visitsPerHour how many visits one device makes in a working hour
 */
public record Organisation(
    String name,
    String domain,
    String deviceNames,
    double visitsPerHour,
    WorkingHours workingHours,
    People people,
    List<Department> departments) {

  public Organisation {
    departments = departments == null ? List.of() : List.copyOf(departments);
    Objects.requireNonNull(people, "an organisation needs people");
    Objects.requireNonNull(workingHours, "an organisation needs workingHours");
    if (departments.isEmpty()) {
      throw new IllegalArgumentException("an organisation needs a department");
    }
    if (String.format(Locale.ROOT, deviceNames, 1)
        .equals(String.format(Locale.ROOT, deviceNames, 2))) {
      throw new IllegalArgumentException("deviceNames needs a %d: " + deviceNames);
    }
    if (!(visitsPerHour > 0)) {
      throw new IllegalArgumentException("visitsPerHour is not positive");
    }
    appsByHost(departments);
  }

  /** The fictional organisation that ships with the simulator. */
  public static Organisation example() {
    try (var file = Organisation.class.getResourceAsStream("/organisation.yaml")) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("organisation.yaml cannot be read", e);
    }
  }

  /** Reads an organisation from a file. */
  public static Organisation of(Path path) {
    try (var file = Files.newInputStream(path)) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          path + " cannot be read as an organisation: " + e.getMessage(), e);
    }
  }

  /** The department of that name. */
  public Optional<Department> department(String department) {
    return departments.stream().filter(d -> d.name().equals(department)).findFirst();
  }

  /** The user of the organisation's n-th device. */
  public String user(int n) {
    return people.address(n, domain);
  }

  /** The name of the organisation's n-th device, from 0. */
  public String deviceName(int n) {
    return String.format(Locale.ROOT, deviceNames, n + 1);
  }

  /** Which app a host belongs to, of the hosts in people's habits. */
  public Map<String, String> appsByHost() {
    return appsByHost(departments);
  }

  private static Map<String, String> appsByHost(List<Department> departments) {
    var apps = new HashMap<String, String>();
    for (var department : departments) {
      for (var habit : department.habits()) {
        var host = habit.url().host().value();
        var other = habit.app() == null ? null : apps.put(host, habit.app());
        if (other != null && !other.equals(habit.app())) {
          throw new IllegalArgumentException(
              host
                  + " belongs to "
                  + other
                  + " in one habit and to "
                  + habit.app()
                  + " in another");
        }
      }
    }
    return apps;
  }

  private static Organisation read(InputStream file) throws IOException {
    var mapper =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    return mapper.readValue(file, Organisation.class);
  }

  /** Names of users: every given name with every family name, then the same with a number. */
  record People(List<String> given, List<String> family) {

    public People {
      given = List.copyOf(given);
      family = List.copyOf(family);
      if (given.isEmpty() || family.isEmpty()) {
        throw new IllegalArgumentException("people need given and family names");
      }
    }

    /** The n-th user as an address; different for every n. */
    String address(int n, String domain) {
      var givenIndex = n % given.size();
      var rest = n / given.size();
      var familyIndex = (rest + givenIndex) % family.size();
      var round = rest / family.size();
      var name = given.get(givenIndex) + "." + family.get(familyIndex);
      var local = name.toLowerCase(Locale.ROOT).replace(" ", "-").replace("’", "");
      return local + (round == 0 ? "" : Integer.toString(round + 1)) + "@" + domain;
    }
  }
}
