package io.gnomon.e2e.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.gnomon.testing.Prerequisite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code kubectl apply -k} would apply. */
record Overlay(String name, List<HasMetadata> objects) {

  static final Path ROOT = Path.of(System.getProperty("gnomon.root", ".")).toAbsolutePath();

  private static final Map<String, Overlay> RENDERED = new HashMap<>();

  /** The production overlay with all components that may be added to it. */
  static final String WITH_COMPONENTS = "production-with-components";

  /** Renders it once; skips the test where there is no kubectl. */
  static Overlay render(String name) throws IOException, InterruptedException {
    var folder =
        name.equals(WITH_COMPONENTS)
            ? "deploy/e2e/src/test/resources/kubernetes"
            : "deploy/kubernetes/overlays";
    return render(name, ROOT.resolve(folder).resolve(name));
  }

  /** Whether the servers are those of an operator. */
  boolean isProduction() {
    return name.startsWith("production");
  }

  private static synchronized Overlay render(String name, Path folder)
      throws IOException, InterruptedException {
    var present = RENDERED.get(name);
    if (present != null) {
      return present;
    }
    Prerequisite.require(
        "kubectl",
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "kubectl"))),
        "in the path");
    var process =
        new ProcessBuilder("kubectl", "kustomize", folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError("kubectl does not render " + folder);
    }
    var overlay = new Overlay(name, StrictYaml.read(text));
    RENDERED.put(name, overlay);
    return overlay;
  }

  <T extends HasMetadata> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Set<String> names(Class<? extends HasMetadata> kind) {
    return all(kind).stream()
        .map(each -> each.getMetadata().getName())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Something that runs.
   *
   * @param pod what each of its pods is
   */
  record Workload(String name, PodTemplateSpec pod) {
    Container container() {
      return pod.getSpec().getContainers().get(0);
    }

    boolean isSelectedBy(Map<String, String> labels) {
      return pod.getMetadata().getLabels().entrySet().containsAll(labels.entrySet());
    }

    /** The names of the Secrets that it gets, as variables or as volumes. */
    Set<String> secrets() {
      var variables =
          container().getEnv().stream()
              .map(each -> each.getValueFrom().getSecretKeyRef().getName());
      var volumes =
          pod.getSpec().getVolumes().stream()
              .filter(each -> each.getSecret() != null)
              .map(each -> each.getSecret().getSecretName());
      return Stream.concat(variables, volumes).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the volumes that hold that Secret. */
    Stream<String> secretVolumes(String secret) {
      return pod.getSpec().getVolumes().stream()
          .filter(each -> each.getSecret() != null)
          .filter(each -> each.getSecret().getSecretName().equals(secret))
          .map(Volume::getName);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The names of the Secrets that the Job which makes some may read. */
  Set<String> madeSecrets() {
    return all(Role.class).stream()
        .flatMap(role -> role.getRules().stream())
        .flatMap(rule -> rule.getResourceNames().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Workload> workloads() {
    var deployments =
        all(Deployment.class).stream()
            .map(each -> new Workload(each.getMetadata().getName(), each.getSpec().getTemplate()));
    var jobs =
        all(Job.class).stream()
            .map(each -> new Workload(each.getMetadata().getName(), each.getSpec().getTemplate()));
    var scheduled =
        all(CronJob.class).stream()
            .map(
                each ->
                    new Workload(
                        each.getMetadata().getName(),
                        each.getSpec().getJobTemplate().getSpec().getTemplate()));
    return Stream.of(deployments, jobs, scheduled).flatMap(each -> each).toList();
  }

  /** The one that is called so. */
  Workload workload(String name) {
    return workloads().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no %s in %s".formatted(name, this.name)));
  }

  /** What a workload gets from ConfigMaps. */
  Map<String, String> settings(Workload workload) {
    var settings = new HashMap<String, String>();
    for (var source : workload.container().getEnvFrom()) {
      all(ConfigMap.class).stream()
          .filter(each -> each.getMetadata().getName().equals(source.getConfigMapRef().getName()))
          .forEach(each -> settings.putAll(each.getData()));
    }
    return settings;
  }
}
