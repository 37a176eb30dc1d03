package io.gnomon.kit.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods resources and raw routes offer at a path. */
@ApplicationScoped
public class ResourceMethodRegistry {

  private static final Pattern TEMPLATE = Pattern.compile("\\{[^/]*}");
  private static final String ANY_SEGMENT = "[^/]+";

  /**
   * A method that is offered.
   *
   * @param stemLength of the path of its resource, up to the first template; of a raw route all
   */
  private record Offer(int stemLength, Pattern path, String method, boolean takesStream) {}

  private final List<Offer> offers;
  private final List<Offer> streams;

  ResourceMethodRegistry(BeanManager beans) {
    this.offers =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(ResourceMethodRegistry::offers)
            .collect(Collectors.toCollection(CopyOnWriteArrayList::new));
    this.streams = offers.stream().filter(Offer::takesStream).toList();
  }

  /** Adds the method of a raw route, whose path has no templates. */
  public void offer(String method, String path) {
    offers.add(new Offer(path.length(), Pattern.compile(Pattern.quote(path)), method, false));
  }

  /** Whether the method there reads its body itself, as it comes. */
  public boolean takesStream(String method, String path) {
    return streams.stream()
        .anyMatch(offer -> offer.method().equals(method) && offer.path().matcher(path).matches());
  }

  /**
   * In alphabetical order; empty where there is nothing. The resource with the longest path alone
   * is asked: {@code /reports/snapshots} is no {@code /reports/{id}} where both are resources.
   */
  public Collection<String> at(String path) {
    var matching = offers.stream().filter(offer -> offer.path().matcher(path).matches()).toList();
    int longest = matching.stream().mapToInt(Offer::stemLength).max().orElse(0);
    return matching.stream()
        .filter(offer -> offer.stemLength() == longest)
        .map(Offer::method)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Offer> offers(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .flatMap(method -> methods(method).map(name -> offer(type, method, name)));
  }

  private static Offer offer(Class<?> type, Method method, String name) {
    var takesStream = List.of(method.getParameterTypes()).contains(InputStream.class);
    return new Offer(stemLength(type), pattern(type, method), name, takesStream);
  }

  private static int stemLength(Class<?> type) {
    var path = type.getAnnotation(Path.class).value();
    int template = path.indexOf('{');
    return template < 0 ? path.length() : template;
  }

  private static Stream<String> methods(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
        .filter(each -> each != null)
        .map(HttpMethod::value);
  }

  private static Pattern pattern(Class<?> type, Method method) {
    var own = method.getAnnotation(Path.class);
    var template =
        "/" + type.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    var plain = template.replaceAll("/{2,}", "/").replaceAll("/$", "");
    return Pattern.compile(TEMPLATE.matcher(plain).replaceAll(ANY_SEGMENT));
  }
}
