package io.gnomon.catalog.appdetail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "app_note")
class NoteEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "app_id")
  String appId;

  @Column String author;

  @Column(name = "written_at")
  Instant writtenAt;

  @Column String text;

  AppNote note() {
    return new AppNote(Long.toString(id), author, writtenAt, text);
  }
}
