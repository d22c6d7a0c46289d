package dev.trestle.sandbox.posting;

/** One piece of a product in a posting. */
public record Exemplar(long id, long sku, ExemplarInfo info) {

  public Exemplar with(ExemplarInfo told) {
    return new Exemplar(id, sku, told);
  }
}
