package io.gnomon.e2e.kubernetes;

import static io.gnomon.testing.Patience.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HostPathVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.gnomon.e2e.kubernetes.Overlay.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs the pods of an overlay as a cluster of one node would. Podman knows no Services, so a pod
 * has their names in the network; its volumes are world-writable folders, with an owner that no
 * fsGroup changes.
 */
final class PodmanCluster implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NETWORK = "gnomon-e2e";

  private final Path folder;
  private final Deque<Path> played = new ArrayDeque<>();
  private final List<String> started = new ArrayList<>();

  PodmanCluster(Path folder) {
    this.folder = folder;
    Podman.run("network", "create", "--ignore", NETWORK);
  }

  /** Runs a Job that asks the cluster's API, which is on loopback here, to its end. */
  Podman.Outcome runWithApi(Workload workload, ClusterApi api) {
    var container = workload.container();
    var command =
        ("run --rm --read-only --cap-drop all --security-opt no-new-privileges --user 10001:10001"
                + " --network host --tmpfs /tmp --env KUBERNETES_SERVICE_HOST=127.0.0.1"
                + " --env KUBERNETES_SERVICE_PORT=%d"
                + " --volume %s:/var/run/secrets/kubernetes.io/serviceaccount:ro %s %s")
            .formatted(
                api.port(),
                api.account(),
                container.getImage(),
                String.join(" ", container.getArgs()));
    return Podman.outcome(command.split(" "));
  }

  /** Makes Secrets. */
  void apply(String documents) throws IOException {
    play("secrets", documents);
  }

  /** Starts a pod of a Deployment or Job of that overlay. */
  void start(Overlay overlay, String name) throws IOException {
    var workload = overlay.workload(name);
    var documents =
        overlay.all(ConfigMap.class).stream()
            .map(PodmanCluster::json)
            .collect(Collectors.joining("\n---\n"));
    var aliases =
        overlay.all(Service.class).stream()
            .filter(each -> workload.isSelectedBy(each.getSpec().getSelector()))
            .map(each -> "alias=" + each.getMetadata().getName())
            .collect(Collectors.joining(","));
    started.add(name);
    var network = NETWORK + (aliases.isEmpty() ? "" : ":" + aliases);
    play(name, documents + "\n---\n" + json(pod(workload)), "--network", network);
  }

  /** Runs a line of its shell, as {@code kubectl exec} does. */
  void execute(String name, String line) {
    Podman.run("exec", name + "-" + name, "sh", "-c", line);
  }

  /** Where it answers. */
  String address(String name) {
    var infra = Podman.run("pod", "inspect", "--format", "{{.InfraContainerID}}", name);
    return Podman.run(
        "inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", infra);
  }

  /** Something that podman knows of its container, as a template of Go. */
  String inspect(String name, String template) {
    return Podman.run("inspect", "--format", template, name + "-" + name);
  }

  /** What its process has mapped into its memory; a JVM maps a class archive that fits it. */
  String mappedFiles(String name) throws IOException {
    return Files.readString(Path.of("/proc", inspect(name, "{{.State.Pid}}"), "maps"));
  }

  String logs(String name) {
    return Podman.run("logs", name + "-" + name);
  }

  /** The log of a JVM, with what its threads do now at the end. */
  String threadsAndLog(String name) {
    Podman.run("kill", "--signal", "QUIT", name + "-" + name);
    await().until(() -> logs(name).contains("Metaspace"));
    return logs(name);
  }

  @Override
  public void close() {
    // An orderly end takes each some seconds, and is not tested.
    started.forEach(pod -> Podman.outcome("pod", "kill", pod));
    played.forEach(file -> Podman.outcome("kube", "down", "--force", file.toString()));
    Podman.outcome("network", "rm", "--force", "--time", "1", NETWORK);
  }

  private void play(String name, String documents, String... options) throws IOException {
    var file = Files.writeString(folder.resolve(name + ".yaml"), documents);
    played.push(file);
    var command = new ArrayList<>(List.of("kube", "play", "--replace"));
    command.addAll(List.of(options));
    command.add(file.toString());
    Podman.run(command.toArray(String[]::new));
  }

  private Pod pod(Workload workload) throws IOException {
    var pod =
        new PodBuilder()
            .withNewMetadata()
            .withName(workload.name())
            .withLabels(workload.pod().getMetadata().getLabels())
            .endMetadata()
            .withSpec(new PodSpecBuilder(workload.pod().getSpec()).build())
            .build();
    pod.getSpec().getContainers().forEach(PodmanCluster::adapt);
    for (var volume : pod.getSpec().getVolumes()) {
      adapt(volume);
    }
    return pod;
  }

  /**
   * Podman asks probes by curl inside the container, where there is none; the test asks them. It
   * takes a request of processors for a share against everything else on this machine.
   */
  private static void adapt(Container container) {
    container.setStartupProbe(null);
    container.setLivenessProbe(null);
    container.setReadinessProbe(null);
    container.getResources().getRequests().remove("cpu");
  }

  private void adapt(Volume volume) throws IOException {
    if (volume.getPersistentVolumeClaim() != null) {
      var host =
          folder.resolve("volumes").resolve(volume.getPersistentVolumeClaim().getClaimName());
      Files.createDirectories(host);
      Files.setPosixFilePermissions(host, PosixFilePermissions.fromString("rwxrwxrwx"));
      volume.setPersistentVolumeClaim(null);
      volume.setHostPath(
          new HostPathVolumeSourceBuilder()
              .withPath(host.toString())
              .withType("Directory")
              .build());
    }
  }

  private static String json(Object object) {
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
