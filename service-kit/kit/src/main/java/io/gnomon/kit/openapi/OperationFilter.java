package io.gnomon.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.jboss.jandex.IndexView;

/**
 * Completes the document of a service: the problems that an operation may answer with, which
 * properties are always there, what common parameters are, and examples of bodies.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OperationFilter implements OASFilter {

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
    ProblemResponses.addTo(components);
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      complete(document.getPaths(), new ListFiles(components.getSchemas()));
    }
  }

  private static void complete(Paths paths, ListFiles files) {
    var parameters = new ParameterDescriptions(paths);
    paths
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .values()
                    .forEach(
                        operation -> {
                          files.addTo(operation);
                          parameters.addTo(path, operation);
                          addProblems(path, operation);
                        }));
  }

  private static void addProblems(String path, Operation operation) {
    var responses =
        operation.getResponses() == null
            ? OASFactory.createAPIResponses()
            : operation.getResponses();
    operation.setResponses(responses);
    ProblemResponses.addTo(path, operation, responses);
  }
}
