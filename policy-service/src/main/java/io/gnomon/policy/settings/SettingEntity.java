package io.gnomon.policy.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "setting")
class SettingEntity {

  @Id String name;
  @Column @Nullable String value;
  @Column long revision;

  SettingName settingName() {
    return SettingName.of(name);
  }
}
