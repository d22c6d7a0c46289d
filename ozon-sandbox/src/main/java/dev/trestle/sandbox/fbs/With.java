package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.wire.ProtoObject;

/** Which optional parts a request asks for in {@code with}; the others are null. */
public record With(
    boolean analyticsData,
    boolean barcodes,
    boolean financialData,
    boolean legalInfo,
    boolean productExemplars,
    boolean relatedPostings) {

  public static final With NOTHING = new With(false, false, false, false, false, false);
  public static final With EVERYTHING = new With(true, true, true, true, true, true);

  public static With read(ProtoObject request) {
    ProtoObject with = request.object("with");
    with.flag("translit");
    return new With(
        with.flag("analytics_data"),
        with.flag("barcodes"),
        with.flag("financial_data"),
        with.flag("legal_info"),
        with.flag("product_exemplars"),
        with.flag("related_postings"));
  }
}
