package io.gnomon.kit.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which properties of a schema are required: those whose record component may not be null. Our
 * packages are {@code NullMarked}, so that a component without {@code @Nullable} always has a
 * value. A component is optional as well where the canonical constructor takes null for it, and
 * where JSON leaves it out when it is empty or has its default.
 */
final class RecordSchemas {

  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
  private static final DotName JSON_PROPERTY =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
  private static final DotName JSON_UNWRAPPED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
  private static final DotName JSON_INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
  private static final Set<String> LEFT_OUT = Set.of("NON_DEFAULT", "NON_EMPTY");
  private static final String OWN_PACKAGES = "io.gnomon.";
  private static final String PAGE = "Page";
  private static final String PAGE_ITEMS = "items";

  private final IndexView index;
  private final Map<String, ClassInfo> byName = new HashMap<>();

  RecordSchemas(IndexView index) {
    this.index = index;
    for (var type : index.getKnownClasses()) {
      if (type.isRecord() && type.name().toString().startsWith(OWN_PACKAGES)) {
        byName.put(schemaName(type), type);
      }
    }
  }

  /** Adds what is required to the schema of that name, where a record of ours has it. */
  void require(String name, Schema schema) {
    if (schema.getProperties() == null) {
      return;
    }
    var type = byName.get(name);
    if (type != null) {
      requireComponents(type, schema);
    } else if (name.startsWith(PAGE)) {
      addRequired(PAGE_ITEMS, schema);
    }
  }

  private void requireComponents(ClassInfo type, Schema schema) {
    for (var component : type.recordComponents()) {
      if (annotation(type, component, JSON_UNWRAPPED) != null) {
        requireUnwrapped(component, schema);
      } else if (!isOptional(type, component)) {
        addRequired(propertyName(type, component), schema);
      }
    }
  }

  /** The properties of the component stand among those of the record itself. */
  private void requireUnwrapped(RecordComponentInfo component, Schema schema) {
    var unwrapped = index.getClassByName(component.type().name());
    if (unwrapped != null && unwrapped.isRecord() && !isNullable(component)) {
      requireComponents(unwrapped, schema);
    }
  }

  private static void addRequired(String property, Schema schema) {
    boolean listed = schema.getRequired() != null && schema.getRequired().contains(property);
    if (schema.getProperties().containsKey(property) && !listed) {
      schema.addRequired(property);
    }
  }

  private static String schemaName(ClassInfo type) {
    var schema = type.declaredAnnotation(SCHEMA);
    var name = schema == null ? null : schema.value("name");
    return name == null || name.asString().isEmpty() ? type.simpleName() : name.asString();
  }

  private static String propertyName(ClassInfo type, RecordComponentInfo component) {
    var property = annotation(type, component, JSON_PROPERTY);
    var name = property == null ? null : property.value();
    return name == null || name.asString().isEmpty() ? component.name() : name.asString();
  }

  /** Jackson's annotations have no target of their own for components: the field carries them. */
  private static @Nullable AnnotationInstance annotation(
      ClassInfo type, RecordComponentInfo component, DotName name) {
    var field = type.field(component.name());
    return field == null ? null : field.annotation(name);
  }

  private static boolean isOptional(ClassInfo type, RecordComponentInfo component) {
    var include = annotation(type, component, JSON_INCLUDE);
    var value = include == null ? null : include.value();
    boolean mayBeLeftOut = value != null && LEFT_OUT.contains(value.asEnum());
    return mayBeLeftOut || isNullable(component) || isNullTaken(type, component);
  }

  private static boolean isNullTaken(ClassInfo type, RecordComponentInfo component) {
    var components = type.unsortedRecordComponents();
    var names = components.stream().map(each -> each.type().name()).toList();
    int index = components.indexOf(component);
    return type.constructors().stream()
        .filter(each -> each.parameterTypes().stream().map(Type::name).toList().equals(names))
        .anyMatch(each -> each.parameterType(index).hasAnnotation(NULLABLE));
  }

  /** Annotated itself; not a type within it, as in a list of nullable texts. */
  private static boolean isNullable(RecordComponentInfo component) {
    boolean onType = component.type().hasAnnotation(NULLABLE);
    return onType
        || List.copyOf(component.annotations(NULLABLE)).stream()
            .anyMatch(each -> each.target().kind() == AnnotationTarget.Kind.RECORD_COMPONENT);
  }
}
