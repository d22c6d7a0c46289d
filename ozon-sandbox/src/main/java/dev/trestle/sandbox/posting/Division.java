package dev.trestle.sandbox.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Divides what a posting holds into packages. The caller has checked that the quantities fit. */
final class Division {

  private final Posting whole;
  private final Set<Long> named;
  private final List<Exemplar> free;

  private Division(Posting whole, List<List<Portion>> packages) {
    this.whole = whole;
    this.named =
        packages.stream()
            .flatMap(List::stream)
            .flatMap(portion -> portion.exemplarIds().stream())
            .collect(Collectors.toSet());
    this.free = new ArrayList<>(whole.parcel().exemplars());
  }

  /** The same posting once for each package, with that package's products and exemplars. */
  static List<Posting> of(Posting whole, List<List<Portion>> packages) {
    Division division = new Division(whole, packages);
    return packages.stream().map(division::part).toList();
  }

  private Posting part(List<Portion> content) {
    List<PostingProduct> products = new ArrayList<>();
    List<Exemplar> exemplars = new ArrayList<>();
    for (PostingProduct product : whole.products()) {
      List<Portion> portions =
          content.stream().filter(portion -> portion.sku() == product.sku()).toList();
      int pieces = portions.stream().mapToInt(Portion::quantity).sum();
      if (pieces > 0) {
        products.add(product.withQuantity(pieces));
        exemplars.addAll(taken(product.sku(), pieces, portions));
      }
    }
    var parcel = whole.parcel();
    return whole.with(products).with(parcel.withExemplars(exemplars, parcel.exemplarsToldAt()));
  }

  /** Those named for this package first, then any that no package has named. */
  private List<Exemplar> taken(long sku, int pieces, List<Portion> portions) {
    Set<Long> mine =
        portions.stream()
            .flatMap(portion -> portion.exemplarIds().stream())
            .collect(Collectors.toSet());
    List<Exemplar> chosen = new ArrayList<>();
    free.stream().filter(one -> mine.contains(one.id())).forEach(chosen::add);
    free.stream()
        .filter(one -> one.sku() == sku && !named.contains(one.id()))
        .limit(Math.max(0, pieces - chosen.size()))
        .forEach(chosen::add);
    free.removeAll(chosen);
    return chosen;
  }
}
