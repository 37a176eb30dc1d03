package io.gnomon.policy.apptag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.catalog.CatalogApp;
import io.gnomon.policy.catalog.CatalogApps;
import io.gnomon.policy.catalog.CatalogDomain;
import io.gnomon.policy.indicator.AppTag;
import io.gnomon.policy.profile.ScopedProfile;
import io.gnomon.policy.profile.ScopedProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tags with what they refer to, read and stored. */
@ApplicationScoped
class AppTags {

  private static final TypeReference<List<CatalogDomain>> DOMAINS = new TypeReference<>() {};

  private final AppTagRepository repository;
  private final CatalogApps catalog;
  private final ScopedProfiles profiles;
  private final ObjectMapper json;

  AppTags(
      AppTagRepository repository,
      CatalogApps catalog,
      ScopedProfiles profiles,
      ObjectMapper json) {
    this.repository = repository;
    this.catalog = catalog;
    this.profiles = profiles;
    this.json = json;
  }

  Optional<AppliedTag> find(String appId) {
    return of(repository.ofApps(List.of(appId))).stream().findFirst();
  }

  List<AppliedTag> all() {
    return of(repository.listAll());
  }

  List<AppliedTag> after(String appId, int limit) {
    return of(repository.after(appId, limit));
  }

  List<AppliedTag> ofApps(Collection<String> appIds) {
    return of(repository.ofApps(appIds));
  }

  List<AppliedTag> withProfile(String profileId) {
    return of(repository.withProfile(profileId));
  }

  boolean isUsed(String profileId) {
    return repository.count("profileId", Long.valueOf(profileId)) > 0;
  }

  void store(AppliedTag tag) {
    var known = repository.findById(tag.app().id());
    var row = known == null ? new AppTagEntity() : known;
    var profile = tag.profile();
    row.appId = tag.app().id();
    row.tag = tag.tag().name();
    row.profileId = profile == null ? null : Long.valueOf(profile.id());
    row.reason = tag.reason();
    row.taggedBy = tag.taggedBy();
    row.taggedAt = tag.taggedAt();
    row.acceptedDomains = write(tag.accepted());
    row.revision = tag.revision();
    repository.persistAndFlush(row);
  }

  void delete(String appId) {
    repository.deleteById(appId);
  }

  private List<AppliedTag> of(List<AppTagEntity> rows) {
    var apps = catalog.find(rows.stream().map(row -> row.appId).toList());
    var byId = new HashMap<Long, ScopedProfile>();
    return rows.stream().map(row -> of(row, apps, profile(row.profileId, byId))).toList();
  }

  private AppliedTag of(
      AppTagEntity row, Map<String, CatalogApp> apps, @Nullable ScopedProfile profile) {
    var app = apps.get(row.appId);
    return new AppliedTag(
        app == null ? new CatalogApp(row.appId, row.appId, List.of(), 0) : app,
        AppTag.valueOf(row.tag),
        profile,
        row.reason,
        row.taggedBy,
        row.taggedAt,
        read(row.acceptedDomains),
        row.revision);
  }

  private @Nullable ScopedProfile profile(@Nullable Long id, Map<Long, ScopedProfile> known) {
    return id == null
        ? null
        : known.computeIfAbsent(id, absent -> profiles.find(absent.toString()).orElseThrow());
  }

  private String write(List<CatalogDomain> domains) {
    try {
      return json.writeValueAsString(domains);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON", e);
    }
  }

  private List<CatalogDomain> read(String text) {
    try {
      return json.readValue(text, DOMAINS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("accepted domains are unreadable", e);
    }
  }
}
