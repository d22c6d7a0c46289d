package dev.trestle.order.deliver;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.rfbs.RfbsCalls;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/**
 * Tells Ozon how far postings are. Not repeatable: Ozon shows a move seconds after it took it, and
 * meanwhile refuses the same one, which would pass for a refusal of the first.
 */
record SellersMoves(SellersMove move, RfbsCalls ozon) implements PerPosting<MoveRequest> {

  @Override
  public String name() {
    return move.word();
  }

  @Override
  public Class<MoveRequest> intentType() {
    return MoveRequest.class;
  }

  @Override
  public List<PostingNumber> postings(MoveRequest intent) {
    return intent.postingNumbers();
  }

  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public Uni<OzonAnswer<Items<PostingNumber>>> send(
      Turn<MoveRequest, ?> turn, List<PostingNumber> some) {
    Set<PostingNumber> postings = Set.copyOf(some);
    return switch (move) {
      case DELIVERING -> ozon.delivering(turn.caller(), postings);
      case LAST_MILE -> ozon.lastMile(turn.caller(), postings);
      case DELIVERED -> ozon.delivered(turn.caller(), postings);
    };
  }

  @Override
  public boolean shows(MoveRequest intent, OzonPosting posting) {
    return move.shows(posting);
  }
}
