package dev.trestle.sandbox.exemplar;

import dev.trestle.sandbox.posting.ExemplarInfo;
import dev.trestle.sandbox.posting.Mark;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Requirement;
import dev.trestle.sandbox.posting.Weights;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with what was told about one piece; empty lists are fine.
 *
 * @param missing required marks that were not told at all
 */
record Findings(
    List<String> gtd,
    List<String> rnpt,
    List<String> weight,
    List<MarkFinding> marks,
    List<String> missing) {

  private static final Pattern GTD = Pattern.compile("\\d{8}/\\d{6}/\\d{7}(/\\d{1,3})?");

  record MarkFinding(Mark mark, List<String> errors) {}

  static Findings of(PostingProduct product, ExemplarInfo info) {
    return new Findings(
        gtd(product, info),
        needed(product, Requirement.RNPT, info.rnpt().told(), "RNPT_MUST_BE_SPECIFIED"),
        needed(product, Requirement.WEIGHT, Weights.fits(info.weight()), "WEIGHT_OUT_OF_RANGE"),
        info.marks().stream()
            .filter(mark -> !mark.code().isEmpty())
            .map(mark -> new MarkFinding(mark, errors(product, mark)))
            .toList(),
        missing(product, info));
  }

  boolean fine() {
    return Stream.of(gtd, rnpt, weight, missing).allMatch(List::isEmpty)
        && marks.stream().allMatch(mark -> mark.errors().isEmpty());
  }

  /** All errors, those of marks included. */
  List<String> all() {
    return Stream.concat(
            Stream.of(gtd, rnpt, weight, missing), marks.stream().map(MarkFinding::errors))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> gtd(PostingProduct product, ExemplarInfo info) {
    String number = info.gtd().number();
    return !number.isEmpty() && !GTD.matcher(number).matches()
        ? List.of("INVALID_GTD")
        : needed(
            product,
            Requirement.GTD,
            info.gtd().told(),
            "GTD_MUST_BE_SPECIFIED_FOR_PRODUCT_COUNTRY");
  }

  private static List<String> needed(
      PostingProduct product, Requirement requirement, boolean told, String error) {
    return product.requires(requirement) && !told ? List.of(error) : List.of();
  }

  private static List<String> errors(PostingProduct product, Mark mark) {
    return mark.type().equals(Mark.MANDATORY_MARK) && !product.requires(Requirement.MANDATORY_MARK)
        ? List.of("MANDATORY_MARK_REDUNDANT")
        : MarkFormat.errors(mark);
  }

  private static List<String> missing(PostingProduct product, ExemplarInfo info) {
    return Stream.of(
            lacking(product, Requirement.MANDATORY_MARK, info, Mark.MANDATORY_MARK),
            lacking(product, Requirement.JW_UIN, info, Mark.JW_UIN),
            lacking(product, Requirement.IMEI, info, Mark.IMEI))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> lacking(
      PostingProduct product, Requirement requirement, ExemplarInfo info, String type) {
    return needed(
        product, requirement, !info.codes(type).isEmpty(), requirement + "_MUST_BE_SPECIFIED");
  }
}
