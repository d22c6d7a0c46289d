package dev.trestle.order.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.carriage.Delivery;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a carriage would contain, if it were asked for now.
 *
 * @param action {@code create} a carriage, {@code approve} the one that is there, or {@code none}
 * @param carriageId of the one that is there, not yet approved
 * @param postings every posting that its act would contain
 * @param leftOut ready postings that would stay because only some are wanted
 * @param notReady wanted postings that are not ready: not packed, or in a carriage already
 * @param ready how many postings Ozon counts as ready; missing where no carriage can be created
 * @param trustedAcceptance whether {@code containers} may be told
 * @param warnings Ozon's codes, such as {@code not_packaged}
 */
public record PlannedCarriage(
    long deliveryMethodId,
    @Nullable String deliveryMethodName,
    @Nullable LocalDate departureDate,
    String action,
    @Nullable Long carriageId,
    List<PostingNumber> postings,
    List<PostingNumber> leftOut,
    List<PostingNumber> notReady,
    @Nullable Long ready,
    @Nullable Boolean trustedAcceptance,
    List<String> warnings) {

  /** Copies the lists. */
  public PlannedCarriage {
    postings = List.copyOf(postings);
    leftOut = List.copyOf(leftOut);
    notReady = List.copyOf(notReady);
    warnings = List.copyOf(warnings);
  }

  /**
   * @param inside what the open carriage holds, or what a new one would take
   * @param packed all ready postings of the delivery method
   */
  static PlannedCarriage of(
      CarriageOrder order,
      Optional<Delivery> found,
      List<PostingNumber> inside,
      List<PostingNumber> packed) {
    Set<PostingNumber> ready = new HashSet<>(packed);
    ready.addAll(inside);
    Set<PostingNumber> wanted =
        order.only().isEmpty() ? Set.copyOf(inside) : Set.copyOf(order.only());
    List<PostingNumber> taken = ready.stream().filter(wanted::contains).sorted().toList();
    Optional<Long> open = found.flatMap(Carrying::unapproved).map(id -> id.value());
    boolean mayCreate = found.map(Delivery::mayCreate).orElse(false) && !taken.isEmpty();
    return new PlannedCarriage(
        order.deliveryMethodId(),
        found.map(Delivery::deliveryMethodName).orElse(null),
        found.map(Delivery::day).orElse(order.day()),
        open.isPresent() ? "approve" : mayCreate ? "create" : "none",
        open.orElse(null),
        taken,
        ready.stream().filter(each -> !wanted.contains(each)).sorted().toList(),
        wanted.stream().filter(each -> !ready.contains(each)).sorted().toList(),
        found.map(Delivery::ready).orElse(null),
        found.map(Delivery::trustedAcceptance).orElse(null),
        found.map(Delivery::warnings).orElse(List.of()));
  }
}
