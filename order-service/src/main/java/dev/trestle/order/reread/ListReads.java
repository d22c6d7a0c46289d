package dev.trestle.order.reread;

import dev.trestle.messaging.DatabaseFault;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.listing.ListSource;
import dev.trestle.order.listing.ListSource.Listed;
import dev.trestle.order.listing.ListSources;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Many requests at once: asks one of Ozon's lists with no transaction open, page by page, and
 * applies each page in one transaction. What the list does not tell is asked for in another way.
 */
@ApplicationScoped
class ListReads {

  private static final Logger LOG = Logger.getLogger(ListReads.class);
  private static final Page<Listed> NOTHING = new Page<>(List.of(), null);

  private final ListSources sources;
  private final RereadAnswers answers;
  private final RereadPolicy policy;
  private final RereadMeters meters;

  ListReads(ListSources sources, RereadAnswers answers, RereadPolicy policy, RereadMeters meters) {
    this.sources = sources;
    this.answers = answers;
    this.policy = policy;
    this.meters = meters;
  }

  /**
   * @param sent is told each time a request leaves
   */
  Uni<Void> perform(Batch batch, Runnable sent) {
    ListWalk walk = new ListWalk(batch, source(batch), policy.listPatience());
    Caller caller =
        Caller.reread(batch.account())
            .within(policy.listPatience())
            .telling(() -> {
              walk.asked().now();
              sent.run();
            });
    return Pages.each(
            walk.source().kind(), next -> ask(walk, caller, next), null, page -> apply(walk, page))
        .chain(result -> finish(walk, OzonAnswer.failure(result)))
        .onFailure()
        .call(trouble -> release(walk, trouble));
  }

  private ListSource source(Batch batch) {
    return switch (batch.section()) {
      case FBS -> sources.fbs(batch.account(), batch.claims());
      case FBO -> sources.fbo(batch.account(), batch.claims());
      case FBO_ORDERS -> sources.fboOrders(batch.account(), batch.claims());
      case ALONE -> throw new IllegalArgumentException("no list tells what is read alone");
    };
  }

  private Uni<OzonAnswer<Page<Listed>>> ask(ListWalk walk, Caller caller, @Nullable String next) {
    if (walk.source().isEmpty() || walk.isOver()) {
      return Uni.createFrom().item(new OzonAnswer.Ok<>(NOTHING));
    }
    meters.asked(walk.source().way());
    return walk.source().page(caller, next);
  }

  private Uni<Void> apply(ListWalk walk, Page<Listed> page) {
    page.unreadable().forEach(error -> unreadable(walk, error));
    if (page.items().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return answers
        .apply(walk.answer(page))
        .invoke(decision -> {
          walk.applied(decision);
          meters.settled(walk.source().way(), decision.settled().size());
        })
        .replaceWithVoid();
  }

  /** It is read by itself, like all that a list does not tell. */
  private static void unreadable(ListWalk walk, ItemError error) {
    LOG.warnf(
        "list way=%s account=%d posting=%s cannot be read: %s",
        walk.source().way().word(), walk.batch().account().id(), error.item(), error.message());
  }

  private Uni<Void> finish(ListWalk walk, @Nullable OzonFailure failure) {
    log(walk, failure);
    if (failure != null) {
      return answers.settle(policy.onListFailure(walk.batch().account(), walk.open(), failure));
    }
    walk.learn();
    return answers
        .told(walk.ordersWhole(), walk.firstAskedAt())
        .chain(() ->
            settle(walk, claim -> policy.onUntold(claim, walk.batch().section(), walk.ending())));
  }

  /** What our own database refused, or could not take, is not lost until the leases run out. */
  private Uni<Void> release(ListWalk walk, Throwable trouble) {
    boolean ofTheData = DatabaseFault.isOfTheData(trouble);
    return settle(walk, claim -> policy.onDatabaseFault(ofTheData));
  }

  private Uni<Void> settle(ListWalk walk, Function<Claim, Next> next) {
    return answers.settle(
        walk.open().stream().map(claim -> new Settled(claim, next.apply(claim))).toList());
  }

  private static void log(ListWalk walk, @Nullable OzonFailure failure) {
    LOG.infof(
        "list way=%s account=%d requests=%d told=%d open=%d ending=%s",
        walk.source().way().word(),
        walk.batch().account().id(),
        walk.batch().claims().size(),
        walk.told(),
        walk.open().size(),
        failure == null ? walk.ending() : failure.reason());
  }
}
