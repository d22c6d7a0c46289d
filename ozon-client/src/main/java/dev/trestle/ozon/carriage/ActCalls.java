package dev.trestle.ozon.carriage;

import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.Versions.Version;
import dev.trestle.ozon.file.FileEnvelope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The papers of an approved carriage; all are {@code NotYet} until they are made. */
@ApplicationScoped
public class ActCalls {

  static final String CHECK = "/v2/posting/fbs/act/check-status";
  static final String OLDER_CHECK = "/v2/posting/fbs/digital/act/check-status";
  static final String PDF = "/v2/posting/fbs/act/get-pdf";
  static final String OLDER_PDF = "/v2/posting/fbs/digital/act/get-pdf";
  static final String BARCODE = "/v2/posting/fbs/act/get-barcode";
  static final String BARCODE_TEXT = "/v2/posting/fbs/act/get-barcode/text";
  static final String CONTAINER_LABELS = "/v2/posting/fbs/act/get-container-labels";
  static final String LIST = "/v2/posting/fbs/act/list";
  static final String POSTINGS = "/v2/posting/fbs/act/get-postings";

  private final OzonCalls calls;
  private final Versions versions;

  ActCalls(OzonCalls calls, Versions versions) {
    this.calls = calls;
    this.versions = versions;
  }

  /**
   * Whether the papers are made: {@code /v2/posting/fbs/act/check-status}, or {@code
   * /v2/posting/fbs/digital/act/check-status}, which is completed from the act's postings. {@code
   * NotYet} while Ozon makes them, and today also before the carriage is approved.
   */
  public Uni<OzonAnswer<ActStatus>> check(Caller caller, CarriageId carriage) {
    return versions.ask(
        caller,
        new Version<>(CHECK, () -> todaysCheck(caller, carriage)),
        new Version<>(OLDER_CHECK, () -> olderCheck(caller, carriage)));
  }

  Uni<OzonAnswer<ActStatus>> todaysCheck(Caller caller, CarriageId carriage) {
    return calls
        .call(caller, CHECK, id(carriage))
        .map(answer -> ActReader.papers(ActReader.finished(answer.map(ActReader::status))));
  }

  Uni<OzonAnswer<ActStatus>> olderCheck(Caller caller, CarriageId carriage) {
    return calls
        .call(caller, OLDER_CHECK, id(carriage))
        .map(answer -> ActReader.finished(answer.map(ActReader::digitalStatus)))
        .chain(answer ->
            answer instanceof OzonAnswer.Ok<ActStatus> ok && ok.value().isReady()
                ? postings(caller, carriage)
                    .map(inside -> inside.map(all -> ActReader.withPostings(ok.value(), all)))
                : Uni.createFrom().item(answer));
  }

  /**
   * The act, a PDF: {@code /v2/posting/fbs/act/get-pdf}, or {@code
   * /v2/posting/fbs/digital/act/get-pdf} with the act of acceptance. In Russia the shipping list
   * and the waybill, elsewhere the act and the waybill.
   */
  public Uni<OzonAnswer<OzonFile>> pdf(Caller caller, CarriageId carriage) {
    return versions.ask(
        caller,
        new Version<>(PDF, () -> paper(caller, PDF, id(carriage))),
        new Version<>(OLDER_PDF, () -> olderPdf(caller, carriage)));
  }

  Uni<OzonAnswer<OzonFile>> olderPdf(Caller caller, CarriageId carriage) {
    return paper(
        caller, OLDER_PDF, Map.of("id", carriage.value(), "doc_type", "act_of_acceptance"));
  }

  /** The barcode that the warehouse scans, a PNG: {@code /v2/posting/fbs/act/get-barcode}. */
  public Uni<OzonAnswer<OzonFile>> barcode(Caller caller, CarriageId carriage) {
    return paper(caller, BARCODE, id(carriage));
  }

  /** The same as text: {@code /v2/posting/fbs/act/get-barcode/text}. */
  public Uni<OzonAnswer<String>> barcodeText(Caller caller, CarriageId carriage) {
    return calls
        .call(caller, BARCODE_TEXT, id(carriage))
        .map(answer -> ActReader.papers(answer.map(wire -> wire.requiredText("result"))));
  }

  /** Labels of the package units, a PDF: {@code /v2/posting/fbs/act/get-container-labels}. */
  public Uni<OzonAnswer<OzonFile>> containerLabels(Caller caller, CarriageId carriage) {
    return paper(caller, CONTAINER_LABELS, id(carriage));
  }

  /** Acts of a period: {@code /v2/posting/fbs/act/list}; at most 50, without pages. */
  public Uni<OzonAnswer<List<Act>>> list(Caller caller, ActQuery query) {
    return calls.call(caller, LIST, query.body()).map(answer -> answer.map(ActReader::acts));
  }

  /** The postings of an act: {@code /v2/posting/fbs/act/get-postings}. */
  public Uni<OzonAnswer<List<ActPosting>>> postings(Caller caller, CarriageId carriage) {
    return calls
        .call(caller, POSTINGS, id(carriage))
        .map(answer -> answer.map(ActReader::postings));
  }

  private Uni<OzonAnswer<OzonFile>> paper(Caller caller, String path, Object body) {
    return calls
        .file(caller, path, body)
        .map(answer -> ActReader.papers(answer.map(FileEnvelope::open)));
  }

  private static Map<String, Object> id(CarriageId carriage) {
    return Map.of("id", carriage.value());
  }
}
