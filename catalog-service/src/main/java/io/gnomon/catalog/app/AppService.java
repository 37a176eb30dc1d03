package io.gnomon.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds cloud apps. */
@ApplicationScoped
public class AppService {

  private final AppRepository repository;

  AppService(AppRepository repository) {
    this.repository = repository;
  }

  /** The app of that id, with everything that is known of it. */
  public Optional<CloudApp> find(String id) {
    return repository.findApp(id);
  }

  /** Whether the catalog has an app of that id. */
  public boolean exists(String id) {
    return repository.exists(id);
  }

  /** How many apps each category has; categories without any are absent. */
  public Map<String, Long> countByCategory() {
    return repository.categorySizes().stream()
        .collect(
            Collectors.toMap(
                AppRepository.CategorySize::categoryId, AppRepository.CategorySize::apps));
  }
}
