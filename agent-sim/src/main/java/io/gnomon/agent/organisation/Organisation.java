package io.gnomon.agent.organisation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The organisation that the devices belong to. */
public record Organisation(
    String name, String domain, People people, List<Department> departments) {

  public Organisation {
    departments = List.copyOf(departments);
    if (departments.isEmpty()) {
      throw new IllegalArgumentException("an organisation needs a department");
    }
  }

  /** The fictional one that ships with the simulator. */
  public static Organisation example() {
    try (var file = Organisation.class.getResourceAsStream("/organisation.yaml")) {
      var mapper =
          YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
      return mapper.build().readValue(file, Organisation.class);
    } catch (IOException e) {
      throw new UncheckedIOException("organisation.yaml cannot be read", e);
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
}
