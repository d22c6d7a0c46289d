package dev.trestle.ozon.returns;

import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.Page;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads giveouts. */
final class GiveoutReader {

  /** Of the page token. */
  static final String VERSION = "v1";

  private GiveoutReader() {}

  /** A page that is not full is the last one. */
  static Page<Giveout> page(WireObject answer, int limit) {
    List<Giveout> giveouts =
        answer.objects("giveouts").stream()
            .map(wire ->
                read(
                    wire,
                    zero(wire.number("approved_articles_count")),
                    zero(wire.number("total_articles_count")),
                    List.of()))
            .toList();
    return new Page<>(
        giveouts,
        giveouts.size() < limit ? null : NextPage.token(VERSION, giveouts.getLast().id()));
  }

  /** {@code info} has no counts; they are counted from its articles. */
  static Giveout info(WireObject wire) {
    List<Giveout.Article> articles =
        wire.objects("articles").stream().map(GiveoutReader::article).toList();
    long approved = articles.stream().filter(Giveout.Article::approved).count();
    return read(wire, approved, articles.size(), articles);
  }

  /** The file stands in the JSON, as base64. */
  static OzonFile file(WireObject wire) {
    String type = wire.text("content_type");
    return new OzonFile(
        type == null ? "application/octet-stream" : type,
        Base64.getDecoder().decode(wire.requiredText("file_content")));
  }

  private static Giveout read(
      WireObject wire, long approved, long total, List<Giveout.Article> articles) {
    return new Giveout(
        new GiveoutId(wire.requiredNumber("giveout_id")),
        wire.requiredText("giveout_status"),
        wire.time("created_at"),
        wire.text("warehouse_name"),
        wire.text("warehouse_address"),
        approved,
        total,
        articles);
  }

  private static Giveout.Article article(WireObject wire) {
    return new Giveout.Article(
        wire.text("name"),
        wire.text("delivery_schema"),
        Boolean.TRUE.equals(wire.flag("approved")));
  }

  private static long zero(@Nullable Long number) {
    return number == null ? 0 : number;
  }
}
