package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.wire.ProtoObject;

/** Which optional parts a request asks for in {@code with}; the others are null. */
public record With(
    boolean analyticsData,
    boolean barcodes,
    boolean financialData,
    boolean productExemplars,
    boolean relatedPostings) {

  public static final With NOTHING = new With(false, false, false, false, false);
  public static final With EVERYTHING = new With(true, true, true, true, true);

  /** {@code legal_info} is read nowhere: no made-up buyer is a company. */
  static With read(ProtoObject request) {
    ProtoObject with = request.object("with");
    with.flag("legal_info");
    with.flag("translit");
    return new With(
        with.flag("analytics_data"),
        with.flag("barcodes"),
        with.flag("financial_data"),
        with.flag("product_exemplars"),
        with.flag("related_postings"));
  }
}
