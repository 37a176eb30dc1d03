package io.gnomon.discovery.people.scim;

import static java.util.Objects.requireNonNull;

import io.gnomon.kit.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Describes errors below the path of the protocol as {@link ScimErrorFilter} says them. Once all
 * operations have their problems, which is what the priority says.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ScimErrorDescription implements OASFilter {

  private static final String NAME = "ScimError";

  /** Also answered where no route is reached yet: as problems. */
  private static final Set<String> PROBLEM_STATUSES = Set.of("408", "413", "429", "503", "default");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var components = document.getComponents();
    components.addSchema(NAME, schema());
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (path.startsWith(ScimSchema.BASE + "/")) {
                item.getOperations()
                    .values()
                    .forEach(operation -> describe(operation.getResponses(), components));
              }
            });
  }

  private static void describe(APIResponses responses, Components components) {
    for (var status : List.copyOf(responses.getAPIResponses().keySet())) {
      if (!status.startsWith("2")) {
        var problem = responses.getAPIResponse(status);
        var reference = problem.getRef();
        responses.addAPIResponse(
            status,
            reference == null ? error(status, problem) : shared(status, reference, components));
      }
    }
  }

  /** What operations share stands once among the components here, too. */
  private static APIResponse shared(String status, String reference, Components components) {
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    var own = "Scim" + name;
    components.addResponse(own, error(status, requireNonNull(components.getResponses().get(name))));
    return OASFactory.createAPIResponse().ref(own);
  }

  private static APIResponse error(String status, APIResponse problem) {
    var content =
        OASFactory.createContent()
            .addMediaType(
                ScimSchema.MEDIA_TYPE,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(NAME)));
    if (PROBLEM_STATUSES.contains(status)) {
      content.addMediaType(
          Problem.MEDIA_TYPE, problem.getContent().getMediaType(Problem.MEDIA_TYPE));
    }
    return OASFactory.createAPIResponse().description(problem.getDescription()).content(content);
  }

  private static Schema schema() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("An error of SCIM (RFC 7644, 3.12).")
        .addProperty(
            "schemas",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(text("Always " + ScimSchema.ERROR + ".")))
        .addProperty("status", text("The status of the answer, as text."))
        .addProperty("scimType", text("What is wrong with a request, in a word of the protocol."))
        .addProperty("detail", text("What is wrong this time."))
        .required(List.of("schemas", "status", "detail"))
        .addExample(
            Map.of(
                "schemas",
                List.of(ScimSchema.ERROR),
                "status",
                "409",
                "scimType",
                "uniqueness",
                "detail",
                "Another user has that userName."));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
