package dev.trestle.ozon.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every method of the Seller API that we know of: those of Ozon's reference of April 2025 and of
 * April 2026, and the newer ones that replace them. Read from {@code methods.json}; needs no CDI.
 */
@ApplicationScoped
public class MethodCatalogue {

  private final Map<String, OzonMethod> byPath;
  private final List<PathPattern> patterns;

  /** Reads the data file; a line that breaks its rules is an error of the build. */
  public MethodCatalogue() {
    Map<String, OzonMethod> read = new LinkedHashMap<>();
    for (OzonMethod method : CatalogueFile.read()) {
      if (read.put(method.path(), method) != null) {
        throw new IllegalStateException(method.path() + " stands twice in the method catalogue");
      }
    }
    byPath = Collections.unmodifiableMap(read);
    patterns = read.values().stream().filter(PathPattern::isOne).map(PathPattern::new).toList();
  }

  /** All methods, versions of one method side by side. */
  public Collection<OzonMethod> all() {
    return byPath.values();
  }

  /** The method at a path; a path in place of its parameter's braces is found too. */
  public Optional<OzonMethod> find(String path) {
    OzonMethod exact = byPath.get(path);
    if (exact != null) {
      return Optional.of(exact);
    }
    return patterns.stream()
        .filter(pattern -> pattern.matches(path))
        .map(PathPattern::method)
        .findFirst();
  }

  /** As {@link #find}; throws {@link IllegalArgumentException} for a path that is not here. */
  public OzonMethod require(String path) {
    return find(path)
        .orElseThrow(
            () -> new IllegalArgumentException(path + " is not in Ozon's method catalogue"));
  }

  /** The methods that a method replaces; none, one, or several that were merged. */
  public List<OzonMethod> predecessors(OzonMethod method) {
    return all().stream().filter(older -> method.path().equals(older.successor())).toList();
  }
}
