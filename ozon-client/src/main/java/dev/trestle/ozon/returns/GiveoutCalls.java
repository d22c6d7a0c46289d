package dev.trestle.ozon.returns;

import dev.trestle.ozon.Caller;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How arrived returns are handed out to the seller, against a barcode. */
@ApplicationScoped
public class GiveoutCalls {

  private static final String IS_ENABLED = "/v1/return/giveout/is-enabled";
  private static final String LIST = "/v1/return/giveout/list";
  private static final String INFO = "/v1/return/giveout/info";
  private static final String BARCODE = "/v1/return/giveout/barcode";
  private static final String PDF = "/v1/return/giveout/get-pdf";
  private static final String PNG = "/v1/return/giveout/get-png";
  private static final String RESET = "/v1/return/giveout/barcode-reset";

  private static final int LIMIT = 100;

  private final OzonCalls calls;

  GiveoutCalls(OzonCalls calls) {
    this.calls = calls;
  }

  /** Whether the seller may take returns by barcode: {@code /v1/return/giveout/is-enabled}. */
  public Uni<OzonAnswer<Boolean>> enabled(Caller caller) {
    return calls
        .call(caller, IS_ENABLED, Map.of())
        .map(answer -> answer.map(wire -> Boolean.TRUE.equals(wire.flag("enabled"))));
  }

  /**
   * Giveouts in the order of their ids, 100 a page: {@code /v1/return/giveout/list}.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<Giveout>>> list(Caller caller, @Nullable String next) {
    return calls
        .call(
            caller,
            LIST,
            Map.of("limit", LIMIT, "last_id", NextPage.number(GiveoutReader.VERSION, next)))
        .map(answer -> answer.map(wire -> GiveoutReader.page(wire, LIMIT)));
  }

  /** One giveout with its articles: {@code /v1/return/giveout/info}. */
  public Uni<OzonAnswer<Giveout>> get(Caller caller, GiveoutId id) {
    return calls
        .call(caller, INFO, Map.of("giveout_id", id.value()))
        .map(answer -> answer.map(GiveoutReader::info));
  }

  /** The barcode that the staff scans, as text: {@code /v1/return/giveout/barcode}. */
  public Uni<OzonAnswer<String>> barcode(Caller caller) {
    return calls
        .call(caller, BARCODE, Map.of())
        .map(answer -> answer.map(wire -> wire.requiredText("barcode")));
  }

  /** The barcode to print: {@code /v1/return/giveout/get-pdf}. */
  public Uni<OzonAnswer<OzonFile>> barcodePdf(Caller caller) {
    return file(caller, PDF);
  }

  /** The barcode to show: {@code /v1/return/giveout/get-png}. */
  public Uni<OzonAnswer<OzonFile>> barcodePng(Caller caller) {
    return file(caller, PNG);
  }

  /**
   * Makes the old barcode void and answers the new one as PNG: {@code
   * /v1/return/giveout/barcode-reset}.
   */
  public Uni<OzonAnswer<OzonFile>> newBarcode(Caller caller) {
    return file(caller, RESET);
  }

  private Uni<OzonAnswer<OzonFile>> file(Caller caller, String path) {
    return calls.call(caller, path, Map.of()).map(answer -> answer.map(GiveoutReader::file));
  }
}
