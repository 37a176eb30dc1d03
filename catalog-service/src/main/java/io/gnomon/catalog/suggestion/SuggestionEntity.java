package io.gnomon.catalog.suggestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion")
class SuggestionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column
  @Enumerated(EnumType.STRING)
  SuggestionKind kind;

  @Column(name = "app_id")
  @Nullable String appId;

  @Column @Nullable String name;
  @Column @Nullable String domain;
  @Column @Nullable String text;

  @Column(name = "may_contact")
  boolean mayContact;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @Column
  @Enumerated(EnumType.STRING)
  SuggestionState state = SuggestionState.OPEN;

  @Column(name = "resolved_at")
  @Nullable Instant resolvedAt;

  @Column(name = "resolved_by")
  @Nullable String resolvedBy;

  @Column @Nullable String comment;

  static SuggestionEntity of(SuggestionContent content, Instant at, String who) {
    var row = new SuggestionEntity();
    row.kind = content.kind();
    row.appId = content.app();
    row.name = content.name();
    row.domain = content.domain();
    row.text = content.text();
    row.mayContact = content.mayContact();
    row.createdAt = at;
    row.createdBy = who;
    return row;
  }

  Suggestion suggestion() {
    return new Suggestion(
        Long.toString(id),
        new SuggestionContent(kind, appId, name, domain, text, mayContact),
        createdAt,
        createdBy,
        state,
        resolvedAt == null
            ? null
            : new SuggestionResolution(
                resolvedAt, Objects.requireNonNullElse(resolvedBy, ""), comment));
  }
}
