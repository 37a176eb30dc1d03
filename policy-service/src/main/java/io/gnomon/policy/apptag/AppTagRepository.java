package io.gnomon.policy.apptag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.catalog.CatalogApp;
import io.gnomon.policy.catalog.CatalogAppStore;
import io.gnomon.policy.catalog.CatalogDomain;
import io.gnomon.policy.indicator.AppTag;
import io.gnomon.policy.profile.ScopedProfile;
import io.gnomon.policy.profile.ScopedProfileService;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and stores tags, each with the app and the profile that it refers to. */
@ApplicationScoped
class AppTagRepository implements PanacheRepositoryBase<AppTagEntity, String> {

  private static final TypeReference<List<CatalogDomain>> DOMAINS = new TypeReference<>() {};

  private final CatalogAppStore catalog;
  private final ScopedProfileService profiles;
  private final ObjectMapper json;

  AppTagRepository(CatalogAppStore catalog, ScopedProfileService profiles, ObjectMapper json) {
    this.catalog = catalog;
    this.profiles = profiles;
    this.json = json;
  }

  Optional<AppliedTag> findTag(String appId) {
    return findTags(List.of(appId)).stream().findFirst();
  }

  List<AppliedTag> findTags(Collection<String> appIds) {
    return resolve(list("appId in ?1 order by appId", appIds));
  }

  List<AppliedTag> allTags() {
    return resolve(listAll());
  }

  List<AppliedTag> tagsAfter(String appId, int limit) {
    return resolve(find("appId > ?1 order by appId", appId).page(0, limit).list());
  }

  List<AppliedTag> tagsWithProfile(String profileId) {
    return resolve(list("profileId = ?1 order by appId", Long.valueOf(profileId)));
  }

  boolean isProfileUsed(String profileId) {
    return count("profileId", Long.valueOf(profileId)) > 0;
  }

  void store(AppliedTag tag) {
    var stored = findById(tag.app().id());
    var row = stored == null ? new AppTagEntity() : stored;
    var profile = tag.profile();
    row.appId = tag.app().id();
    row.tag = tag.tag().name();
    row.profileId = profile == null ? null : Long.valueOf(profile.id());
    row.reason = tag.reason();
    row.taggedBy = tag.taggedBy();
    row.taggedAt = tag.taggedAt();
    row.acceptedDomains = write(tag.accepted());
    row.revision = tag.revision();
    persistAndFlush(row);
  }

  private List<AppliedTag> resolve(List<AppTagEntity> rows) {
    var apps = catalog.find(rows.stream().map(row -> row.appId).toList());
    var profilesById = new HashMap<Long, ScopedProfile>();
    return rows.stream().map(row -> resolve(row, apps, profile(row, profilesById))).toList();
  }

  private AppliedTag resolve(
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

  private @Nullable ScopedProfile profile(AppTagEntity row, Map<Long, ScopedProfile> known) {
    return row.profileId == null
        ? null
        : known.computeIfAbsent(row.profileId, id -> profiles.find(id.toString()).orElseThrow());
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
