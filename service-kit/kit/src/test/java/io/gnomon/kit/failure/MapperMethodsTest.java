package io.gnomon.kit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.junit.jupiter.api.Test;

class MapperMethodsTest {

  @Test
  void quarkusCanCallEveryMapper() throws ReflectiveOperationException {
    for (String name : new String[] {"failure.ProblemMappers", "identity.AccessProblemMappers"}) {
      var mappers = Class.forName("io.gnomon.kit." + name);

      var methods =
          Arrays.stream(mappers.getDeclaredMethods()).filter(MapperMethodsTest::isMapper).toList();

      assertThat(mappers.getConstructor()).isNotNull();
      assertThat(methods).isNotEmpty();
      assertThat(methods)
          .as("a static or hidden mapper stops the build of every service")
          .allMatch(each -> Modifier.isPublic(each.getModifiers()))
          .noneMatch(each -> Modifier.isStatic(each.getModifiers()));
    }
  }

  private static boolean isMapper(Method method) {
    return method.isAnnotationPresent(ServerExceptionMapper.class);
  }
}
