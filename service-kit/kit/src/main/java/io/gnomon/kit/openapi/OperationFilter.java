package io.gnomon.kit.openapi;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Completes the document of a service: the problems that an operation may answer with, which
 * properties are always there, and examples of bodies.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OperationFilter implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final String PROBLEM_REF = "#/components/schemas/" + PROBLEM;

  private static final Map<String, String> PROBLEMS =
      new TreeMap<>(
          Map.of(
              "400", "A value or parameter is not acceptable; the problem says which and why.",
              "401", "The token is missing, expired or revoked.",
              "403", "The token carries no role that allows this.",
              "404", "There is no such thing.",
              "408", "The body did not arrive in time.",
              "413", "The body is larger than it may be; the problem says how large.",
              "415", "The body has another media type or encoding than those that are read here.",
              "429", "The caller asks too much at a time; Retry-After says when to repeat.",
              "503", "The service cannot do that at the moment; Retry-After says when to repeat.",
              "default", "Any other problem, such as a method or an answer that there is not."));

  private final RecordSchemas records;
  private final SchemaExamples examples;

  public OperationFilter(IndexView index) {
    this.records = new RecordSchemas(index);
    this.examples = SchemaExamples.read();
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var components =
        document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
    document.setComponents(components);
    if (components.getSchemas() != null) {
      components.getSchemas().forEach(records::require);
      examples.addTo(components.getSchemas());
    }
    components.addSchema(PROBLEM, problem());
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      document
          .getPaths()
          .getPathItems()
          .forEach(
              (path, item) -> item.getOperations().values().forEach(each -> complete(path, each)));
    }
  }

  private static void complete(String path, Operation operation) {
    var responses =
        operation.getResponses() == null
            ? OASFactory.createAPIResponses()
            : operation.getResponses();
    operation.setResponses(responses);
    PROBLEMS.forEach(
        (status, description) -> {
          if (applies(status, path, operation) && !responses.hasAPIResponse(status)) {
            responses.addAPIResponse(
                status, OASFactory.createAPIResponse().description(description));
          }
        });
    responses.getAPIResponses().forEach(OperationFilter::addProblem);
  }

  private static boolean applies(String status, String path, Operation operation) {
    boolean secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    return switch (status) {
      case "401", "403" -> secured;
      case "404" -> path.contains("{");
      case "408", "413", "415" -> operation.getRequestBody() != null;
      default -> true;
    };
  }

  private static void addProblem(String status, APIResponse response) {
    boolean failed = !status.startsWith("2") && !status.startsWith("3");
    if (failed && response.getContent() == null) {
      var type = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM_REF));
      response.setContent(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type));
    }
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("RFC 9457 problem details; further members depend on the type.")
        .addProperty("type", text("URI of the kind of problem; never changes."))
        .addProperty("title", text("The kind of problem in a few words."))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What is wrong this time, and what to do."))
        .required(List.of("type", "title", "status"))
        .addExample(SchemaExamples.of(Problem.of(StandardProblem.NOT_FOUND, "No device group 12")))
        .additionalPropertiesBoolean(true);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
