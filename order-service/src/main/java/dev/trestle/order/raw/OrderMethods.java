package dev.trestle.order.raw;

import dev.trestle.order.http.Problem;
import dev.trestle.ozon.catalogue.MethodCatalogue;
import dev.trestle.ozon.catalogue.OzonMethod;
import dev.trestle.ozon.catalogue.OzonMethod.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The methods of Ozon that this service speaks. */
@ApplicationScoped
class OrderMethods {

  private final MethodCatalogue catalogue;

  OrderMethods(MethodCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<OzonMethod> all() {
    return catalogue.all().stream().filter(OrderMethods::isOurs).toList();
  }

  /** The method at a path; a problem 404 that says where to go instead. */
  OzonMethod require(String path) {
    OzonMethod method = catalogue.find(path).orElseThrow(() -> unknown(path));
    if (!isOurs(method)) {
      String owner = method.owner().name().toLowerCase(Locale.ROOT);
      String service = method.owner() == Owner.GATEWAY ? "crm-gateway" : owner + "-service";
      throw notHere(method.path() + " is a method of " + service + ": call it there");
    }
    return method;
  }

  /** What to call in place of a method; empty where Ozon has nothing newer. */
  Optional<OzonMethod> successor(OzonMethod method) {
    return Optional.ofNullable(method.successor())
        .flatMap(catalogue::find)
        .map(next -> successor(next).orElse(next));
  }

  private Problem.Raised unknown(String path) {
    String unknown = path + " is not in Ozon's method catalogue";
    return otherVersion(path)
        .map(other -> notHere(unknown + "; there is " + other.path()))
        .orElseGet(() -> notHere(unknown));
  }

  /** The same method in another version, today's before older ones. */
  private Optional<OzonMethod> otherVersion(String path) {
    String name = withoutVersion(path);
    return catalogue.all().stream()
        .filter(method -> withoutVersion(method.path()).equals(name))
        .reduce((older, newer) -> newer.successor() == null ? newer : older)
        .map(found -> successor(found).orElse(found));
  }

  private static String withoutVersion(String path) {
    return path.replaceFirst("^/v\\d+/", "/");
  }

  private static Problem.Raised notHere(String detail) {
    return new Problem.Raised(
        Problem.of("unknown-method", "No such method here", 404, detail, "path"));
  }

  private static boolean isOurs(OzonMethod method) {
    return method.owner() == Owner.ORDER;
  }
}
