package io.gnomon.discovery.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code known_person}. */
@Entity
@Table(name = "known_person")
class PersonEntity {

  @Id Long key;

  @Column UUID id;

  @Column(name = "display_name")
  String displayName;

  @Column @Nullable String mail;
  @Column @Nullable String department;
  @Column boolean active;

  @Column(name = "user_name")
  @Nullable String userName;

  @Column(name = "external_id")
  @Nullable String externalId;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "changed_at")
  Instant changedAt;

  static PersonEntity of(long key, PersonAttributes attributes, Instant now) {
    var entity = new PersonEntity();
    entity.key = key;
    entity.id = UUID.randomUUID();
    entity.createdAt = now;
    entity.apply(attributes, now);
    return entity;
  }

  void apply(PersonAttributes attributes, Instant now) {
    displayName = attributes.displayName();
    mail = attributes.mail();
    department = attributes.department();
    active = attributes.active();
    userName = attributes.userName();
    externalId = attributes.externalId();
    changedAt = now;
  }

  PersonAttributes attributes() {
    return new PersonAttributes(displayName, mail, department, active, userName, externalId);
  }
}
