package io.gnomon.e2e.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads Kubernetes objects, and fails where one has a field that Kubernetes does not know. */
final class StrictYaml {

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Stream.<Class<? extends HasMetadata>>of(
              ConfigMap.class,
              CronJob.class,
              Deployment.class,
              HorizontalPodAutoscaler.class,
              Ingress.class,
              Job.class,
              Namespace.class,
              NetworkPolicy.class,
              PersistentVolumeClaim.class,
              PodDisruptionBudget.class,
              Role.class,
              RoleBinding.class,
              Service.class,
              ServiceAccount.class)
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private static final ObjectMapper MAPPER =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(new KnownFieldsOnly());

  private StrictYaml() {}

  /** The model keeps fields that it does not know; here they are errors. */
  private static final class KnownFieldsOnly extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }

  static List<HasMetadata> read(String documents) {
    try (var parser = MAPPER.getFactory().createParser(documents);
        var found = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(parser)) {
      return found.readAll().stream().filter(Objects::nonNull).map(StrictYaml::object).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HasMetadata object(JsonNode node) {
    var kind = KINDS.get(node.path("kind").asText());
    if (kind == null) {
      throw new AssertionError("no test knows the kind of " + node);
    }
    try {
      return MAPPER.treeToValue(node, kind);
    } catch (JsonProcessingException e) {
      throw new AssertionError(node.path("metadata").path("name") + ": " + e.getMessage(), e);
    }
  }
}
