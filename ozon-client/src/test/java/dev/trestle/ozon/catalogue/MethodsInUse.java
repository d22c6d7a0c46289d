package dev.trestle.ozon.catalogue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.trestle.ozon.catalogue.OzonMethod.Retirement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The methods that typed calls use: every constant text of this module that is a path of Ozon. What
 * a typed call asks, it names in such a constant.
 *
 * @param paths of today's versions and of older ones
 */
record MethodsInUse(Set<String> paths, MethodCatalogue catalogue) {

  static MethodsInUse ofTypedCalls() {
    Set<String> paths = new TreeSet<>();
    new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("dev.trestle.ozon")
        .forEach(type -> paths.addAll(constants(type)));
    return new MethodsInUse(paths, new MethodCatalogue());
  }

  /** Off, or off within the notice; older versions too, as they must be taken out some day. */
  List<String> leaving(LocalDate today) {
    return methods().stream()
        .filter(method -> method.retirement(today) != Retirement.NONE)
        .map(method ->
            "%s is switched off %s, successor %s"
                .formatted(method.path(), method.switchedOff(), method.successor()))
        .toList();
  }

  /** Off, and nothing that replaces it is in use: calls fail today and nobody is prepared. */
  List<String> lost(LocalDate today) {
    return methods().stream()
        .filter(method -> method.retirement(today) == Retirement.OFF)
        .filter(method -> !isReplaced(method))
        .map(OzonMethod::path)
        .toList();
  }

  private List<OzonMethod> methods() {
    return paths.stream().map(catalogue::require).toList();
  }

  private boolean isReplaced(OzonMethod method) {
    for (String next = method.successor();
        next != null;
        next = catalogue.require(next).successor()) {
      if (paths.contains(next)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> constants(JavaClass type) {
    Set<String> paths = new TreeSet<>();
    for (Field field : type.reflect().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        String value = value(field);
        if (value.matches("/v\\d+/.*")) {
          paths.add(value);
        }
      }
    }
    return paths;
  }

  private static String value(Field field) {
    try {
      field.setAccessible(true);
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException ours) {
      throw new AssertionError(ours);
    }
  }
}
