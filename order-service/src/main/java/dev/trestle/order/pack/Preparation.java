package dev.trestle.order.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.ozon.exemplar.Exemplar;
import dev.trestle.ozon.exemplar.ExemplarProducts;
import dev.trestle.ozon.exemplar.PostingExemplars;
import dev.trestle.ozon.exemplar.ProductExemplars;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Ozon is told before a posting is packed.
 *
 * @param countries still to be told
 * @param countriesGiven told by this command
 * @param told the full set of exemplars; empty where single pieces do not matter
 * @param change whether that is more than Ozon knows
 * @param boxes still to be told; 0 where there is nothing to tell
 */
record Preparation(
    List<Origin> countries, List<Sku> countriesGiven, List<Told> told, boolean change, int boxes) {

  static final Preparation NONE = new Preparation(List.of(), List.of(), List.of(), false, 0);

  /** Where a product comes from. */
  record Origin(Sku sku, String country) {}

  /** The pieces of a product. */
  record Told(Sku sku, List<Exemplar> exemplars) {
    Told {
      exemplars = List.copyOf(exemplars);
    }
  }

  Preparation {
    countries = List.copyOf(countries);
    countriesGiven = List.copyOf(countriesGiven);
    told = List.copyOf(told);
  }

  /** The first country has been told. */
  Preparation oneCountryLess() {
    List<Sku> given = new java.util.ArrayList<>(countriesGiven);
    given.add(countries.getFirst().sku());
    return new Preparation(countries.subList(1, countries.size()), given, told, change, boxes);
  }

  ExemplarProducts exemplars(PostingNumber posting) {
    return new ExemplarProducts(
        posting, boxes, told.stream().collect(Collectors.toMap(Told::sku, Told::exemplars)));
  }

  /** The place of a piece among those of its product, from 1; null for one that is not here. */
  @Nullable Integer place(Sku sku, @Nullable Long id) {
    for (Told product : told) {
      for (int index = 0;
          product.sku().equals(sku) && index < product.exemplars().size();
          index++) {
        if (Objects.equals(product.exemplars().get(index).id(), id)) {
          return index + 1;
        }
      }
    }
    return null;
  }

  /** Whether Ozon knows all of this. */
  boolean isKnownTo(PostingExemplars known) {
    return told.stream()
        .allMatch(product ->
            known.products().stream()
                .filter(each -> each.sku().equals(product.sku()))
                .findFirst()
                .map(ProductExemplars::exemplars)
                .filter(pieces -> areSame(product.exemplars(), pieces))
                .isPresent());
  }

  private static boolean areSame(List<Exemplar> told, List<Exemplar> known) {
    return told.size() == known.size()
        && told.stream().allMatch(piece -> known.stream().anyMatch(other -> areSame(piece, other)));
  }

  /** Ozon writes 0 for a weight that was not told. */
  private static boolean areSame(Exemplar one, Exemplar other) {
    return one.id() == other.id()
        && Objects.equals(one.gtd(), other.gtd())
        && one.gtdAbsent() == other.gtdAbsent()
        && Objects.equals(one.rnpt(), other.rnpt())
        && one.rnptAbsent() == other.rnptAbsent()
        && new java.util.HashSet<>(one.marks()).equals(new java.util.HashSet<>(other.marks()))
        && orZero(one.weight()).compareTo(orZero(other.weight())) == 0;
  }

  private static BigDecimal orZero(@Nullable BigDecimal weight) {
    return weight == null ? BigDecimal.ZERO : weight;
  }
}
