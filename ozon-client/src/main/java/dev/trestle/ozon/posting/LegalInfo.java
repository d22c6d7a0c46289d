package dev.trestle.ozon.posting;

import dev.trestle.contracts.WireObject;
import org.jspecify.annotations.Nullable;

/** The company that buys; a sole trader's is personal data, so {@link #toString} tells nothing. */
public record LegalInfo(@Nullable String companyName, @Nullable String inn, @Nullable String kpp) {

  /** The company of a posting (FBS, rFBS or FBO); null where a person buys or nobody asked. */
  public static @Nullable LegalInfo read(WireObject posting) {
    WireObject wire = posting.object("legal_info");
    var info = new LegalInfo(wire.text("company_name"), wire.text("inn"), wire.text("kpp"));
    return info.equals(new LegalInfo(null, null, null)) ? null : info;
  }

  @Override
  public String toString() {
    return "LegalInfo[hidden]";
  }
}
