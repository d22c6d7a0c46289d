package dev.trestle.ozon.cancellation;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.Next;
import dev.trestle.ozon.paging.PageItems;
import org.jspecify.annotations.Nullable;

/** Reads applications from both versions; an application looks the same in both. */
final class CancellationReader {

  /** Of the page token: after an id. */
  static final String V2 = "v2";

  /** Of the page token: after so many. */
  static final String V1 = "v1";

  private CancellationReader() {}

  /** A page that is not full is the last one. */
  static Page<ConditionalCancellation> todaysPage(WireObject answer, int limit) {
    PageItems<ConditionalCancellation> told = applications(answer);
    String last = Next.lastItem(told.lastId(), limit, told.count());
    return new Page<>(
        told.items(), last == null ? null : NextPage.token(V2, last), told.unreadable());
  }

  static Page<ConditionalCancellation> olderPage(
      WireObject answer, int limit, @Nullable String next) {
    PageItems<ConditionalCancellation> told = applications(answer);
    int end = NextPage.offset(V1, next) + told.count();
    return new Page<>(
        told.items(), told.count() < limit ? null : NextPage.token(V1, end), told.unreadable());
  }

  private static PageItems<ConditionalCancellation> applications(WireObject answer) {
    return PageItems.read(answer, "result", "cancellation_id", CancellationReader::read);
  }

  private static ConditionalCancellation read(WireObject wire) {
    WireObject reason = wire.object("cancellation_reason");
    return new ConditionalCancellation(
        new CancellationId(wire.requiredNumber("cancellation_id")),
        new PostingNumber(wire.requiredText("posting_number")),
        wire.object("state").requiredText("state"),
        wire.text("cancellation_initiator"),
        reason.number("id"),
        reason.text("name"),
        wire.text("cancellation_reason_message"),
        wire.text("tpl_integration_type"),
        wire.time("order_date"),
        wire.time("cancelled_at"),
        wire.time("approve_date"),
        wire.time("auto_approve_date"),
        wire.text("approve_comment"));
  }
}
