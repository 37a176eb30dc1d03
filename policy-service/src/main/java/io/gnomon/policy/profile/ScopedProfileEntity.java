package io.gnomon.policy.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "scoped_profile")
class ScopedProfileEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column String name;
  @Column String mode;
  @Column String[] groups;

  ScopedProfile toProfile() {
    return new ScopedProfile(String.valueOf(id), name, ProfileMode.valueOf(mode), List.of(groups));
  }

  void apply(ScopedProfileRequest wanted) {
    name = wanted.name().strip();
    mode = wanted.mode().name();
    groups = wanted.groups().stream().distinct().sorted().toArray(String[]::new);
  }
}
