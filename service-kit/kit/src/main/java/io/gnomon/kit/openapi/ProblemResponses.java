package io.gnomon.kit.openapi;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * The problems that operations answer with. What every operation may answer with stands once among
 * the components; where an operation says more of a status, it has the example of that status.
 */
final class ProblemResponses {

  private static final String PROBLEM = "Problem";
  private static final String DEFAULT = "default";

  /** What Quarkus says of a status where we say nothing. */
  private static final Set<String> UNSAID = Set.of("Bad Request", "Not Authorized", "Not Allowed");

  private static final Map<String, Shared> BY_STATUS =
      new TreeMap<>(
          Map.ofEntries(
              shared(
                  "A value or parameter is not acceptable; the problem says which and why.",
                  violation("limit", "must be less than or equal to 500")),
              shared(
                  "The token is missing, expired or revoked.",
                  Problem.of(
                      StandardProblem.UNAUTHENTICATED,
                      "Send a bearer token in the Authorization header.")),
              shared(
                  "The token carries no role that allows this.",
                  Problem.of(
                      StandardProblem.FORBIDDEN,
                      "The token is valid but carries no role that allows this.")),
              shared("Not found.", Problem.of(StandardProblem.NOT_FOUND, "No device group 12")),
              shared(
                  "The body did not arrive in time.",
                  Problem.of(StandardProblem.REQUEST_TIMEOUT, "The body arrives too slowly.")),
              shared(
                  "The request does not fit the present state.",
                  Problem.of(StandardProblem.CONFLICT, "Another one has that name.")),
              shared(
                  "It was changed since the ETag was read.",
                  Problem.of(
                      StandardProblem.CHANGED_MEANWHILE,
                      "Read it again and repeat the change on it.")),
              shared(
                  "The body is larger than it may be; the problem says how large.",
                  Problem.of(StandardProblem.TOO_LARGE, "A body has at most 1048576 bytes.")),
              shared(
                  "The body has another media type or encoding than those that are read here.",
                  Problem.of(StandardProblem.UNSUPPORTED_MEDIA_TYPE, "A body is application/json")),
              shared(
                  "The protocol version of the agent is not spoken here.",
                  Problem.of(
                      StandardProblem.PROTOCOL_UNSUPPORTED,
                      "This service speaks version 1",
                      Map.of("versions", List.of(1)))),
              shared(
                  "The header If-Match is missing.",
                  Problem.of(
                      StandardProblem.VERSION_REQUIRED,
                      "If-Match takes the ETag of the answer to GET.")),
              shared(
                  "The caller asks too much at a time; Retry-After says when to repeat.",
                  Problem.of(StandardProblem.TOO_MANY_REQUESTS, "Repeat the request later.")),
              shared(
                  "The service cannot do that at the moment; Retry-After says when to repeat.",
                  Problem.of(StandardProblem.UNAVAILABLE, "Repeat the request later.")),
              Map.entry(
                  DEFAULT,
                  new Shared(
                      "OtherProblem",
                      "Any other problem, such as a method or an answer that there is not.",
                      Problem.of(StandardProblem.METHOD_NOT_ALLOWED, "Allowed here: GET")))));

  private record Shared(String name, String description, Problem example) {}

  private record Violation(String field, String message) {}

  private ProblemResponses() {}

  private static Map.Entry<String, Shared> shared(String description, Problem example) {
    return Map.entry(
        Integer.toString(example.status()), new Shared(name(example), description, example));
  }

  private static Problem violation(String field, String message) {
    return Problem.of(
        StandardProblem.INVALID_VALUE,
        field + " " + message,
        Map.of("violations", List.of(new Violation(field, message))));
  }

  /** {@code .../not-found} becomes {@code NotFound}. */
  private static String name(Problem problem) {
    var slug = problem.type().substring(problem.type().lastIndexOf('/') + 1);
    return Arrays.stream(slug.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** Adds the schema, the examples and the answers that operations share. */
  static void addTo(Components components) {
    components.addSchema(PROBLEM, schema());
    BY_STATUS.forEach(
        (status, shared) -> {
          components.addExample(
              shared.name(), OASFactory.createExample().value(SchemaExamples.of(shared.example())));
          components.addResponse(
              shared.name(),
              described(status, OASFactory.createAPIResponse().description(shared.description())));
        });
  }

  /** Adds those that an operation may answer with, and describes the bodies of all that it has. */
  static void addTo(String path, Operation operation, APIResponses responses) {
    BY_STATUS.forEach(
        (status, shared) -> {
          var present = responses.getAPIResponse(status);
          boolean unsaid = present != null && UNSAID.contains(present.getDescription());
          if (unsaid || (present == null && applies(status, path, operation))) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(shared.name()));
          }
        });
    responses.getAPIResponses().forEach(ProblemResponses::described);
  }

  private static boolean applies(String status, String path, Operation operation) {
    boolean secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    return switch (status) {
      case "400", "429", "503", DEFAULT -> true;
      case "401", "403" -> secured;
      case "404" -> path.contains("{");
      case "408", "413", "415" -> operation.getRequestBody() != null;
      case "412" -> ParameterDescriptions.takesVersion(operation);
      default -> false;
    };
  }

  private static APIResponse described(String status, APIResponse response) {
    boolean failed = !status.startsWith("2") && !status.startsWith("3");
    if (failed && response.getRef() == null) {
      if (response.getContent() == null) {
        var content = OASFactory.createContent();
        response.setContent(content.addMediaType(Problem.MEDIA_TYPE, shown(status)));
      }
      response
          .getContent()
          .getMediaTypes()
          .values()
          .forEach(each -> each.setSchema(OASFactory.createSchema().ref(PROBLEM)));
    }
    return response;
  }

  private static MediaType shown(String status) {
    var type = OASFactory.createMediaType();
    var shared = BY_STATUS.get(status);
    return shared == null
        ? type
        : type.addExample(shared.name(), OASFactory.createExample().ref(shared.name()));
  }

  private static Schema schema() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("RFC 9457 problem details; further members depend on the type.")
        .addProperty("type", text("URI of the kind of problem; never changes."))
        .addProperty("title", text("The kind of problem in a few words."))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What is wrong this time, and what to do."))
        .required(List.of("type", "title", "status"))
        .additionalPropertiesBoolean(true);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
