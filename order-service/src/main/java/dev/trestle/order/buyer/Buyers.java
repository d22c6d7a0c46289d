package dev.trestle.order.buyer;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.posting.BuyerKeeper;
import dev.trestle.order.posting.Observation;
import dev.trestle.ozon.account.TextSeal;
import dev.trestle.ozon.fbo.FboDetail;
import dev.trestle.ozon.posting.PostingDetail;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Seals what Ozon tells of people, and opens it. Without a key it keeps nothing. */
@ApplicationScoped
class Buyers implements BuyerKeeper {

  private static final Set<PostingDetail> OF_PEOPLE =
      Set.of(PostingDetail.BUYER, PostingDetail.LEGAL_INFO);

  private final TextSeal seal;
  private final BuyerRows rows;

  Buyers(OrderConfig config, BuyerRows rows) {
    this.seal =
        TextSeal.of(
            "ORDER_BUYER_KEY_CURRENT",
            config.buyer().keyCurrent(),
            "ORDER_BUYER_KEY_PREVIOUS",
            config.buyer().keyPrevious());
    this.rows = rows;
  }

  /** What became of opening a row. */
  sealed interface Opened {

    /** Here it is. */
    record Open(KnownBuyer buyer, Instant observedAt) implements Opened {}

    /** Ozon told nothing, or it was too long ago. */
    record Nothing() implements Opened {}

    /** It was sealed with a key that is not configured any more. */
    record Shut() implements Opened {}
  }

  boolean isOn() {
    return seal.hasKey();
  }

  @Override
  public Set<PostingDetail> with(Set<PostingDetail> usual) {
    if (!isOn()) {
      return usual;
    }
    EnumSet<PostingDetail> all = EnumSet.copyOf(OF_PEOPLE);
    all.addAll(usual);
    return all;
  }

  @Override
  public Set<FboDetail> withCompany(Set<FboDetail> usual) {
    if (!isOn()) {
      return usual;
    }
    EnumSet<FboDetail> all = EnumSet.of(FboDetail.LEGAL_INFO);
    all.addAll(usual);
    return all;
  }

  @Override
  public Uni<Void> keep(
      Mutiny.Session session, long accountId, Collection<Observation> answers, Instant askedAt) {
    if (!isOn()) {
      return Uni.createFrom().voidItem();
    }
    // A list may tell a posting twice on one page; a statement must not write a row twice.
    Map<PostingNumber, BuyerRows.Row> sealed = new LinkedHashMap<>();
    for (Observation answer : answers) {
      row(accountId, answer, askedAt).ifPresent(row -> sealed.put(answer.number(), row));
    }
    return rows.keep(session, List.copyOf(sealed.values()));
  }

  Uni<Opened> open(PostingNumber posting) {
    return Panache.withSession(
            () -> Panache.getSession().chain(session -> rows.find(session, posting)))
        .map(row -> row.map(this::opened).orElseGet(Opened.Nothing::new));
  }

  private Optional<BuyerRows.Row> row(long accountId, Observation answer, Instant askedAt) {
    return KnownBuyer.of(answer)
        .map(buyer -> {
          String number = answer.number().value();
          String text = Json.write(buyer);
          return new BuyerRows.Row(
              number,
              accountId,
              seal.seal(owner(accountId, number), text),
              seal.fingerprint(owner(accountId, number), text),
              askedAt);
        });
  }

  private Opened opened(BuyerRows.Row row) {
    Optional<String> text = seal.open(owner(row.accountId(), row.postingNumber()), row.sealed());
    return text.<Opened>map(
            json -> new Opened.Open(Json.read(json, KnownBuyer.class), row.observedAt()))
        .orElseGet(Opened.Shut::new);
  }

  private static String owner(long accountId, String number) {
    return accountId + "\n" + number;
  }
}
