package dev.trestle.ozon.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads what the act methods answer. */
final class ActReader {

  /** Papers take some seconds to some minutes. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static final Set<String> IN_PROCESS =
      Set.of("in_process", "The next postings aren't ready", "FORMING");

  private ActReader() {}

  /** An act that is still made is not a status but {@code NotYet}. */
  static OzonAnswer<ActStatus> finished(OzonAnswer<ActStatus> answer) {
    return answer instanceof OzonAnswer.Ok<ActStatus> ok && IN_PROCESS.contains(ok.value().status())
        ? notYet(ok.value().status())
        : answer;
  }

  /** Ozon refuses papers of a carriage that is not formed yet with this word. */
  static <T> OzonAnswer<T> papers(OzonAnswer<T> answer) {
    return OzonAnswer.failure(answer) instanceof OzonFailure.Refused refused
            && refused.message().contains("Incorrect_carriage_status")
        ? notYet("Incorrect_carriage_status")
        : answer;
  }

  private static <T> OzonAnswer<T> notYet(String code) {
    return new OzonAnswer.Failed<>(new OzonFailure.NotYet(code, PAUSE));
  }

  static ActStatus status(WireObject answer) {
    WireObject wire = answer.object("result");
    return new ActStatus(
        wire.requiredText("status"),
        numbers(wire.texts("added_to_act")),
        numbers(wire.texts("removed_from_act")),
        wire.flag("is_partial"),
        wire.flag("has_postings_for_next_carriage"));
  }

  private static List<PostingNumber> numbers(List<String> texts) {
    return texts.stream().map(PostingNumber::new).toList();
  }

  /** {@code /v2/posting/fbs/digital/act/check-status} tells nothing but the status. */
  static ActStatus digitalStatus(WireObject answer) {
    return new ActStatus(answer.requiredText("status"), List.of(), List.of(), null, null);
  }

  static ActStatus withPostings(ActStatus status, List<ActPosting> postings) {
    return new ActStatus(
        status.status(),
        postings.stream().map(ActPosting::postingNumber).toList(),
        status.removed(),
        status.partial(),
        status.postingsForNext());
  }

  static List<Act> acts(WireObject answer) {
    return answer.objects("result").stream().map(ActReader::act).toList();
  }

  private static Act act(WireObject wire) {
    return new Act(
        new CarriageId(wire.requiredNumber("id")),
        wire.requiredText("status"),
        wire.number("delivery_method_id"),
        wire.text("delivery_method_name"),
        wire.text("integration_type"),
        DepartureDay.read(wire.text("departure_date")),
        wire.number("containers_count"),
        wire.flag("is_partial"),
        wire.flag("has_postings_for_next_carriage"),
        wire.object("related_docs").object("act_of_acceptance").text("document_status"),
        wire.time("created_at"),
        wire.time("updated_at"));
  }

  static List<ActPosting> postings(WireObject answer) {
    return answer.objects("result").stream().map(ActReader::posting).toList();
  }

  private static ActPosting posting(WireObject wire) {
    return new ActPosting(
        new PostingNumber(wire.requiredText("posting_number")),
        wire.text("status"),
        wire.text("seller_error"),
        wire.objects("products").stream()
            .map(product ->
                new ActPosting.Product(
                    new Sku(product.requiredNumber("sku")),
                    product.text("offer_id"),
                    product.text("name"),
                    product.requiredNumber("quantity")))
            .toList());
  }
}
