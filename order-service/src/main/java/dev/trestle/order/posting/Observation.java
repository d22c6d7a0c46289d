package dev.trestle.order.posting;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.order.fact.FboFacts;
import dev.trestle.order.fact.FbsFacts;
import dev.trestle.ozon.fbo.FboDetail;
import dev.trestle.ozon.fbo.FboPosting;
import dev.trestle.ozon.posting.Buyer;
import dev.trestle.ozon.posting.LegalInfo;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingDetail;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What Ozon answered of one posting, whichever method told it: the door through which answers come
 * to {@link Posting}.
 *
 * @param status REST status, Ozon's text
 * @param substatus nearly always the push state that belongs to it
 * @param facts what becomes of the facts known before
 * @param buyer personal data, for {@link BuyerKeeper} alone; mostly nobody asked for it
 * @param legalInfo the same of a company
 */
public record Observation(
    PostingNumber number,
    String status,
    @Nullable String substatus,
    UnaryOperator<PostingSnapshot> facts,
    @Nullable Buyer buyer,
    @Nullable LegalInfo legalInfo) {

  /** Of a posting of whose people nothing is told. */
  public Observation(
      PostingNumber number,
      String status,
      @Nullable String substatus,
      UnaryOperator<PostingSnapshot> facts) {
    this(number, status, substatus, facts, null, null);
  }

  /** What lists of FBS postings are to be asked for, so that they tell all that is published. */
  public static final Set<PostingDetail> LIST_DETAILS = Set.of(PostingDetail.ANALYTICS);

  /** The same of a single FBS posting. */
  public static final Set<PostingDetail> DETAILS =
      Set.of(PostingDetail.ANALYTICS, PostingDetail.RELATED_POSTINGS);

  /** The same of FBO postings, single or listed. */
  public static final Set<FboDetail> FBO_DETAILS = Set.of(FboDetail.ANALYTICS);

  /** Of an FBS or rFBS posting. */
  public static Observation of(OzonPosting answer) {
    return new Observation(
        answer.postingNumber(),
        answer.status(),
        answer.substatus(),
        known -> FbsFacts.onto(known, answer),
        answer.details().buyer(),
        answer.details().legalInfo());
  }

  /** Of an FBO posting. */
  public static Observation of(FboPosting answer) {
    return new Observation(
        answer.postingNumber(),
        answer.status(),
        answer.substatus(),
        known -> FboFacts.onto(known, answer),
        null,
        answer.legalInfo());
  }

  PostingSnapshot onto(PostingSnapshot known) {
    return facts.apply(known);
  }
}
