package dev.trestle.ozon.returns;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.Next;
import dev.trestle.ozon.paging.PageItems;

/** Reads rFBS return requests from {@code list} and {@code get}. */
final class RfbsReader {

  /** Of the page token. */
  static final String VERSION = "v2";

  private RfbsReader() {}

  /**
   * The schema has one object in {@code returns}, where a list is meant: both are read. A page that
   * is not full is the last one; nothing else says so.
   */
  static Page<RfbsReturn> page(WireObject answer, int limit) {
    PageItems<RfbsReturn> told =
        PageItems.read(
            answer.oneOrMore("returns"),
            "return_id",
            wire -> request(wire, new ReturnId(wire.requiredNumber("return_id"))));
    String last = Next.lastItem(told.lastId(), limit, told.count());
    return new Page<>(
        told.items(), last == null ? null : NextPage.token(VERSION, last), told.unreadable());
  }

  /** The answer to {@code get} does not repeat the id. */
  static RfbsReturnDetail detail(WireObject answer, ReturnId id) {
    if (!answer.has("returns")) {
      throw new IllegalArgumentException("returns is missing");
    }
    WireObject wire = answer.object("returns");
    return new RfbsReturnDetail(
        request(wire, id),
        wire.objects("available_actions").stream().map(RfbsReader::action).toList(),
        wire.objects("rejection_reason").stream().map(RfbsReader::reason).toList(),
        wire.object("return_reason").text("name"),
        wire.object("return_reason").flag("is_defect"),
        wire.text("comment"),
        wire.texts("client_photo"),
        wire.text("rejection_comment"),
        wire.text("return_method_description"),
        wire.text("ru_post_tracking_number"),
        wire.number("warehouse_id"));
  }

  private static RfbsReturn request(WireObject wire, ReturnId id) {
    WireObject product = wire.object("product");
    WireObject state = wire.object("state");
    Long sku = product.number("sku");
    return new RfbsReturn(
        id,
        wire.text("return_number"),
        new PostingNumber(wire.requiredText("posting_number")),
        wire.text("order_number"),
        wire.time("created_at"),
        new RfbsReturn.Product(
            sku == null || sku == 0 ? null : new Sku(sku),
            product.text("offer_id"),
            product.text("name"),
            product.money("price", "currency_code")),
        state.requiredText("state"),
        state.text("state_name"),
        state.text("group_state"),
        state.text("money_return_state_name"));
  }

  private static RfbsReturnDetail.Action action(WireObject wire) {
    return new RfbsReturnDetail.Action(
        Math.toIntExact(wire.requiredNumber("id")), wire.text("name"));
  }

  private static RfbsReturnDetail.RejectionReason reason(WireObject wire) {
    return new RfbsReturnDetail.RejectionReason(
        wire.requiredNumber("id"),
        wire.text("name"),
        wire.text("hint"),
        Boolean.TRUE.equals(wire.flag("is_comment_required")));
  }
}
