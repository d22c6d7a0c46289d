package dev.trestle.order.reread;

import dev.trestle.messaging.RereadClaims;
import dev.trestle.messaging.RereadClaims.Pick;
import dev.trestle.messaging.RereadClaims.Waiting;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.messaging.Transactions;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.listing.ListSources;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Leases what waits, as far as each account and section has room for calls, in batches. */
@ApplicationScoped
class BatchClaims {

  /** A window's other postings cost nothing: as many requests as a page of it may tell. */
  private static final int MOST_BY_WINDOW = 1000;

  private final RereadClaims claims;
  private final ListSources lists;
  private final OzonAccounts accounts;
  private final AccountPauses pauses;
  private final OrderConfig.Reread config;
  private final Map<Place, Lane> lanes = new ConcurrentHashMap<>();

  private record Place(long accountId, Section section) {}

  BatchClaims(
      RereadClaims claims,
      ListSources lists,
      OzonAccounts accounts,
      AccountPauses pauses,
      OrderConfig config) {
    this.claims = claims;
    this.lists = lists;
    this.accounts = accounts;
    this.pauses = pauses;
    this.config = config.reread();
  }

  /** One batch, or a few single requests, of each account and section that has both. */
  Uni<List<Batch>> claim() {
    Map<Long, OzonAccount> workable = workable();
    return workable.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Transactions.run(session -> claim(session, workable));
  }

  /** Requests of other accounts wait untouched until their account comes, or its pause ends. */
  private Map<Long, OzonAccount> workable() {
    Set<Long> paused = pauses.accounts();
    return accounts.all().stream()
        .filter(account -> !paused.contains(account.id()))
        .collect(Collectors.toMap(OzonAccount::id, Function.identity()));
  }

  private Uni<List<Batch>> claim(Mutiny.Session session, Map<Long, OzonAccount> accounts) {
    return claims
        .waiting(session, accounts.keySet(), Section.allKinds())
        .chain(waiting ->
            Multi.createFrom()
                .iterable(places(waiting))
                .onItem()
                .transformToUniAndConcatenate(place ->
                    claim(session, Objects.requireNonNull(accounts.get(place.accountId())), place))
                .collect()
                .asList())
        .map(batches -> batches.stream().flatMap(List::stream).toList());
  }

  private static List<Place> places(List<Waiting> waiting) {
    return waiting.stream()
        .map(each -> new Place(each.accountId(), Section.of(each.kind(), each.alone())))
        .distinct()
        .toList();
  }

  private Uni<List<Batch>> claim(Mutiny.Session session, OzonAccount account, Place place) {
    Lane lane = lanes.computeIfAbsent(place, any -> new Lane());
    Section section = place.section();
    Load load = lane.look(config.concurrency());
    int room = load.room(config.concurrency());
    if (room == 0) {
      return Uni.createFrom().item(List.of());
    }
    int most = most(account, section, lane, room);
    var pick = new Pick(account.id(), section.kinds(), section.alone(), most, config.lease());
    return claims
        .claim(session, pick)
        .invoke(found -> lane.fed(found.size() == most))
        .map(found -> batches(new Batch(account, section, found, true, lane), load));
  }

  private int most(OzonAccount account, Section section, Lane lane, int room) {
    return switch (section) {
      case FBS -> lists.fbsPicksOrders(account) ? lane.fill().requests() : MOST_BY_WINDOW;
      case FBO, FBO_ORDERS -> lane.fill().requests();
      case ALONE -> room;
    };
  }

  private List<Batch> batches(Batch all, Load load) {
    if (all.claims().isEmpty()) {
      return List.of();
    }
    boolean order = all.claims().stream().map(Claim::kind).anyMatch(RereadKinds.ORDER::equals);
    boolean few = !order && load.singly(all.claims().size(), config.concurrency());
    return few || all.section() == Section.ALONE
        ? all.claims().stream().map(all::single).toList()
        : List.of(all);
  }
}
