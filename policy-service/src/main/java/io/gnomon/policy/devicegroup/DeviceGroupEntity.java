package io.gnomon.policy.devicegroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "device_group")
class DeviceGroupEntity {

  static final long UNGROUPED = Long.parseLong(GroupRef.UNGROUPED.id());

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column String name;
  @Column int rank;
  @Column String rule;

  GroupRef ref() {
    return new GroupRef(Long.toString(id), name);
  }
}
