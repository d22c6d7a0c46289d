package dev.trestle.order.action;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.command.Command;
import dev.trestle.order.command.Commands;
import dev.trestle.order.command.Commands.Admission;
import dev.trestle.order.command.NewCommand;
import dev.trestle.order.fact.Scheme;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingRepository;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a request into a command, and the command into the answer. */
@ApplicationScoped
public class Actions {

  private final Commands commands;
  private final PostingRepository postings;
  private final OzonAccounts accounts;
  private final SecurityIdentity identity;
  private final Duration answerWithin;

  Actions(
      Commands commands,
      PostingRepository postings,
      OzonAccounts accounts,
      SecurityIdentity identity,
      OrderConfig config) {
    this.commands = commands;
    this.postings = postings;
    this.accounts = accounts;
    this.identity = identity;
    this.answerWithin = config.command().answerWithin();
  }

  /**
   * A command about one posting of a seller's warehouse, with the account that the posting is of.
   * The methods that do things do not know Ozon's own, nor do those by which they are settled.
   */
  public Uni<Response> onPosting(
      String kind, PostingNumber number, Object intent, ActionHeaders headers) {
    return posting(number)
        .map(Actions::requireSellers)
        .map(posting -> account(posting.accountId()))
        .chain(account -> perform(account, kind, List.of(number.value()), intent, headers));
  }

  private static Posting requireSellers(Posting posting) {
    if (Scheme.FBO.equals(posting.content().scheme())) {
      String number = posting.content().postingNumber().value();
      throw new Problem.Raised(
          Problem.of(
              "ozon-ships-it",
              "Nothing to be done here",
              409,
              "Posting " + number + " is in Ozon's warehouse",
              null));
    }
    return posting;
  }

  /** A command about several postings of a seller's warehouse, which must be of one account. */
  public Uni<Response> onPostings(
      String kind, List<PostingNumber> numbers, Object intent, ActionHeaders headers) {
    return Panache.withSession(() -> postings.known(numbers))
        .map(found -> account(one(numbers, found)))
        .chain(account ->
            perform(
                account,
                kind,
                numbers.stream().map(PostingNumber::value).toList(),
                intent,
                headers));
  }

  private static long one(List<PostingNumber> numbers, Map<PostingNumber, Posting> known) {
    Set<Long> accounts = new HashSet<>();
    for (PostingNumber number : numbers) {
      Posting posting = known.get(number);
      if (posting == null) {
        throw Problem.notFound("posting", number.value());
      }
      accounts.add(requireSellers(posting).accountId());
    }
    if (accounts.size() > 1) {
      throw Problem.badParameter("posting_numbers", "must be of one account");
    }
    return accounts.iterator().next();
  }

  /** The account that a posting is of; a posting that nobody knows is a problem. */
  public Uni<OzonAccount> accountOf(PostingNumber number) {
    return posting(number).map(posting -> account(posting.accountId()));
  }

  private Uni<Posting> posting(PostingNumber number) {
    return Panache.withSession(() -> postings.get(number))
        .map(found ->
            found.orElseThrow(() -> Problem.notFound("posting", number.value())).posting());
  }

  /** The account with this id; one that is paused or gone is a problem. */
  public OzonAccount account(long id) {
    return accounts
        .withId(id)
        .orElseThrow(() ->
            new Problem.Raised(
                Problem.of(
                    "no-account",
                    "Account not at work",
                    409,
                    "Account " + id + " is not configured, or paused",
                    null)));
  }

  /** A command about anything of this account. */
  public Uni<Response> perform(
      OzonAccount account,
      String kind,
      List<String> subjects,
      Object intent,
      ActionHeaders headers) {
    NewCommand asked =
        new NewCommand(
            account.id(),
            kind,
            subjects,
            intent,
            identity.getPrincipal().getName(),
            headers.key(),
            headers.trace().toString());
    return commands
        .admit(asked)
        .map(Actions::admitted)
        .chain(command -> commands.await(command, headers.patience(answerWithin)))
        .map(CommandAnswer::of);
  }

  private static Command admitted(Admission admission) {
    return switch (admission) {
      case Admission.Admitted admitted -> admitted.command();
      case Admission.KeyTaken taken ->
          throw new Problem.Raised(
              Problem.of(
                  "key-taken",
                  "Another request has this key",
                  422,
                  Parameter.IDEMPOTENCY_KEY
                      + " was sent with another request before; see command "
                      + taken.command().id(),
                  Parameter.IDEMPOTENCY_KEY));
    };
  }
}
