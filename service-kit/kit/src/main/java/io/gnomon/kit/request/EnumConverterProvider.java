package io.gnomon.kit.request;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads enum parameters by their names in JSON, whatever the case. */
@Provider
public class EnumConverterProvider implements ParamConverterProvider {

  private record Converter<T>(EnumNames names) implements ParamConverter<T> {

    @Override
    @SuppressWarnings("unchecked") // The names are those of the type that was asked for.
    public @Nullable T fromString(@Nullable String text) {
      return text == null
          ? null
          : (T)
              names
                  .find(text)
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              StandardProblem.INVALID_VALUE,
                              text + " is none of " + String.join(", ", names.names())));
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return rawType.isEnum() ? new Converter<T>(EnumNames.of(rawType)) : null;
  }
}
